using Routing.Center;

namespace Routing.Gateway;

/// <summary>The call an agent is in.</summary>
internal sealed record AgentCallAnswer(
    string CallId,
    string State,
    string? Queue,
    CustomerBody? Customer,
    string? Ani,
    string? Intent,
    double WaitedSeconds,
    bool? OwnerOf,
    IReadOnlyList<MatterAnswer>? FollowUps,
    string? Kind,
    string? CallbackId,
    string? Number)
{
    /// <summary>A call.</summary>
    internal static AgentCallAnswer Of(CallView call) => new(
        call.CallId,
        StateNames.NameOf(call.State),
        call.Queue,
        AssignmentAnswer.CustomerOf(call.Request),
        call.Request.Ani,
        call.Request.Intent,
        Seconds.Of(call.WaitedMs),
        MatterAnswer.IsOwned(call),
        MatterAnswer.Of(call),
        AssignmentAnswer.KindOf(call),
        call.CallbackId,
        AssignmentAnswer.NumberOf(call));
}
