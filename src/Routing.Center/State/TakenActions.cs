using Routing.Core;

namespace Routing.Center;

/// <summary>Has the commands of supervisors carried out and records them.</summary>
internal sealed class TakenActions(CenterState center)
{
    private readonly ActionWords _words = new(center);

    /// <summary>Carries one out by <paramref name="apply"/>. What changed nothing, being so already, leaves no record.</summary>
    internal CommandResult Take(TakeAction action, Func<CenterCommand, CommandResult> apply)
    {
        if (action.Command is TakeAction) throw new ArgumentException("An action within an action.", nameof(action));
        string? before = _words.StateOf(action.Command);
        int events = center.EventCount;
        CommandResult result = apply(action.Command);
        if (result.Succeeded && center.EventCount == events) return result;
        string? after = result.Succeeded ? _words.StateOf(action.Command) : null;
        center.Emit(EventKind.ActionTaken);
        center.Record();
        center.Actions[center.Sequence] = new ActionRecord(
            center.Sequence,
            center.Now,
            action.By,
            ActionWords.NameOf(action.Command),
            ActionWords.TargetOf(action.Command),
            before,
            after,
            result.Succeeded ? ActionRecord.Done : RefusalCodes.CodeOf(result.Refusal));
        return result with { Sequence = center.Sequence };
    }
}
