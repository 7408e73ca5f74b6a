using Routing.Center;

namespace Routing.Grains;

/// <summary>Commands of one client that wait for a batch or for its answer.</summary>
internal sealed class QueuedSubmission(IReadOnlyList<CenterCommand> commands, long submittedAt)
{
    private readonly TaskCompletionSource<IReadOnlyList<CommandResult>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal IReadOnlyList<CenterCommand> Commands => commands;

    /// <summary>Timestamp of the submission.</summary>
    internal long SubmittedAt => submittedAt;

    internal Task<IReadOnlyList<CommandResult>> Answer => _answer.Task;

    /// <summary>One refusal for each command.</summary>
    internal IReadOnlyList<CommandResult> AllRefused(Refusal refusal) => [.. commands.Select(_ => CommandResult.Refused(refusal))];

    internal void Refuse(Refusal refusal) => _answer.TrySetResult(AllRefused(refusal));

    internal void Fail(Exception exception) => _answer.TrySetException(exception);

    /// <summary>Takes its results out of those of the batch; gives where the next one's begin.</summary>
    internal int Complete(IReadOnlyList<CommandResult> results, int from)
    {
        _answer.TrySetResult([.. results.Skip(from).Take(commands.Count)]);
        return from + commands.Count;
    }
}
