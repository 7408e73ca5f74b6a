using System.ComponentModel.DataAnnotations;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of a forced state; not ready for a reason.</summary>
internal sealed record ForcedStateBody([property: Required] string? State, string? Reason)
{
    private const string NotReady = "not-ready";

    private static readonly Dictionary<string, ForcedState> States = new()
    {
        ["ready"] = ForcedState.Ready,
        [NotReady] = ForcedState.NotReady,
        ["signed-out"] = ForcedState.SignedOut,
    };

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check()
    {
        if (State is null) return Problems.MissingField("state");
        if (!States.ContainsKey(State)) return Problems.InvalidField("state", $"one of {string.Join(", ", States.Keys)}.");
        return State == NotReady ? FieldRules.RequiredId("reason", Reason) : null;
    }

    /// <summary>The checked body as a command.</summary>
    internal ForceAgent ToCommand(string agentId) => new(agentId, States[State!], State == NotReady ? Reason : null);
}
