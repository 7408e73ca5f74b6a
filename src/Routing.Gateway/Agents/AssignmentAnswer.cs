using Routing.Center;

namespace Routing.Gateway;

/// <summary>A contact held for an agent, as its desktop sees it.</summary>
internal sealed record AssignmentAnswer(
    long ReservationId,
    string CallId,
    string? Queue,
    CustomerBody? Customer,
    string? Ani,
    string? Intent,
    int Priority,
    IReadOnlyDictionary<string, string>? Attributes,
    double WaitedSeconds,
    DateTimeOffset ExpiresAt,
    bool? OwnerOf,
    IReadOnlyList<MatterAnswer>? FollowUps)
{
    /// <summary>The open reservation.</summary>
    internal static AssignmentAnswer Of(Assignment assignment) => new(
        assignment.ReservationId,
        assignment.Call.CallId,
        assignment.Call.Queue,
        CustomerOf(assignment.Call.Request),
        assignment.Call.Request.Ani,
        assignment.Call.Request.Intent,
        assignment.Call.Priority,
        assignment.Call.Request.Attributes.Count > 0 ? assignment.Call.Request.Attributes : null,
        Seconds.Of(assignment.Call.WaitedMs),
        InstantConverter.Of(assignment.ExpiresAtMs),
        MatterAnswer.IsOwned(assignment.Call),
        MatterAnswer.Of(assignment.Call));

    /// <summary>Who calls, where known.</summary>
    internal static CustomerBody? CustomerOf(CallRequest request) =>
        request.Customer is { } customer ? new CustomerBody(customer.Id, customer.Product, customer.Tier) : null;
}
