using Routing.Center;

namespace Routing.Gateway;

/// <summary>
/// A contact held for an agent, as its desktop sees it. Of a callback it says so, with the number that will be dialled, the time agreed
/// and, where it is held ahead of that time, when it may be dialled.
/// </summary>
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
    IReadOnlyList<MatterAnswer>? FollowUps,
    string? Kind,
    string? CallbackId,
    string? Number,
    DateTimeOffset? At,
    DateTimeOffset? NotBefore)
{
    /// <summary>Kind of an assignment that is no caller's call.</summary>
    internal const string CallbackKind = "callback";

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
        MatterAnswer.Of(assignment.Call),
        KindOf(assignment.Call),
        assignment.Call.CallbackId,
        NumberOf(assignment.Call),
        InstantOf(assignment.Call.CallbackAtMs),
        InstantOf(assignment.Call.NotBeforeMs));

    /// <summary>callback, or null for a caller's call.</summary>
    internal static string? KindOf(CallView call) => call.CallbackId is null ? null : CallbackKind;

    /// <summary>The number that a callback's customer is reached at, or null for a caller's call.</summary>
    internal static string? NumberOf(CallView call) => call.CallbackId is null ? null : call.CallbackNumber;

    /// <summary>Who calls, where known.</summary>
    internal static CustomerBody? CustomerOf(CallRequest request) =>
        request.Customer is { } customer ? new CustomerBody(customer.Id, customer.Product, customer.Tier) : null;

    private static DateTimeOffset? InstantOf(long? at) => at is { } instant ? InstantConverter.Of(instant) : null;
}
