using Routing.Center;

namespace Routing.Gateway;

/// <summary>One action of a supervisor or admin.</summary>
internal sealed record ActionRow(
    long Sequence, DateTimeOffset At, string Principal, string Action, string Target, string? Before, string? After, string Outcome)
{
    /// <summary>As the history has it.</summary>
    internal static ActionRow Of(ActionRecord action) => new(
        action.Sequence, InstantConverter.Of(action.AtMs), action.By, action.Action, action.Target, action.Before, action.After, action.Outcome);
}
