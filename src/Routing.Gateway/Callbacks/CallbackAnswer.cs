using Routing.Center;

namespace Routing.Gateway;

/// <summary>A callback, appointment or visit. <c>callId</c> is the call it comes from, <c>tryCallId</c> the call of its latest try.</summary>
internal sealed record CallbackAnswer(
    string CallbackId,
    string State,
    string Kind,
    string? Queue,
    CustomerBody? Customer,
    string Number,
    DateTimeOffset? At,
    int Tries,
    DateTimeOffset? NextTryAt,
    string? AgentId,
    string? TryCallId,
    string? Id,
    string? CallId,
    long Sequence)
{
    /// <summary>The callback as it is now.</summary>
    internal static CallbackAnswer Of(CallbackView callback) => Of(callback, callback.Sequence);

    /// <summary>The callback as a command left it.</summary>
    internal static CallbackAnswer Of(CallbackView callback, long sequence) => new(
        callback.CallbackId,
        StateNames.NameOf(callback.State),
        StateNames.NameOf(callback.Request.Kind),
        callback.Queue,
        callback.Request.Customer is { } customer ? new CustomerBody(customer.Id, customer.Product, customer.Tier) : null,
        callback.Request.Number,
        InstantOf(callback.Request.AtMs),
        callback.Tries,
        InstantOf(callback.NextTryMs),
        callback.AgentId,
        callback.CallId,
        callback.Request.Id,
        callback.Request.CallId,
        sequence);

    private static DateTimeOffset? InstantOf(long? at) => at is { } instant ? InstantConverter.Of(instant) : null;
}
