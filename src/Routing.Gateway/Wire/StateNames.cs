using Routing.Core;

namespace Routing.Gateway;

/// <summary>The names of states as clients see them.</summary>
internal static class StateNames
{
    /// <summary>All agent states, in the order of their values.</summary>
    internal static IReadOnlyList<string> Agent { get; } =
        ["signed-out", "not-ready", "ready", "reserved", "connecting", "busy", "wrap-up"];

    /// <summary>Name of a contact's state.</summary>
    internal static string Of(ContactState state) => state switch
    {
        ContactState.Queued => "queued",
        ContactState.Reserved => "reserved",
        ContactState.Connecting => "connecting",
        ContactState.Connected => "connected",
        ContactState.Ended => "ended",
        ContactState.Abandoned => "abandoned",
        ContactState.Redirected => "redirected",
        ContactState.Callback => "callback",
        ContactState.Closed => "closed",
        _ => "lost",
    };

    /// <summary>Name of an agent's state.</summary>
    internal static string Of(AgentState state) => Agent[(int)state];

    /// <summary>Name of where an agent goes next, or null.</summary>
    internal static string? Of(NextState next) => next switch
    {
        NextState.NotReady => "not-ready",
        NextState.SignedOut => "signed-out",
        _ => null,
    };

    /// <summary>Name of a service-level formula.</summary>
    internal static string Of(ServiceLevelFormula formula) => formula switch
    {
        ServiceLevelFormula.Offered => "offered",
        ServiceLevelFormula.OfferedMinusShortAbandons => "offered-minus-short-abandons",
        ServiceLevelFormula.OfferedMinusAbandonsInTime => "offered-minus-abandons-in-time",
        ServiceLevelFormula.AbandonsInTimeCountAsMet => "abandons-in-time-count-as-met",
        _ => "answered",
    };
}
