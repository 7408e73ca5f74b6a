using Routing.Center;

namespace Routing.Gateway;

/// <summary>One call that waits, without anything that tells who calls.</summary>
internal sealed record WaitingCall(string CallId, double WaitedSeconds, int Position, int Priority, string? Tier, string? Product, string? Intent)
{
    /// <summary>As the center has it.</summary>
    internal static WaitingCall Of(CallView call) => new(
        call.CallId, Seconds.Of(call.WaitedMs), call.Position, call.Priority, call.Request.Customer?.Tier, call.Request.Customer?.Product, call.Request.Intent);
}
