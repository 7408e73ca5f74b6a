using Routing.Center;

namespace Routing.Grains;

/// <summary>
/// Collects what the node's clients submit into batches for the center's grain: one is on its way at a time, meanwhile the next one grows.
/// </summary>
internal sealed class SubmissionQueue(CenterCalls calls, string node)
{
    private readonly Lock _lock = new();
    private readonly Queue<QueuedSubmission> _waiting = new();
    private int _commands;
    private bool _isSending;

    /// <summary>Submits commands; each gets its result.</summary>
    internal async Task<IReadOnlyList<CommandResult>> SubmitAsync(IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken)
    {
        var submission = new QueuedSubmission(commands, calls.Time.GetTimestamp());
        lock (_lock)
        {
            if (_commands > 0 && _commands + commands.Count > calls.Limits.QueuedCommands) return submission.AllRefused(Refusal.Overloaded);
            _commands += commands.Count;
            _waiting.Enqueue(submission);
            if (!_isSending) _ = Task.Run(SendAllAsync, CancellationToken.None);
            _isSending = true;
        }

        return await submission.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task SendAllAsync()
    {
        while (Take() is { Count: > 0 } batch)
        {
            try
            {
                await SendAsync(batch).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                foreach (QueuedSubmission submission in batch) submission.Fail(exception);
            }
        }
    }

    private async Task SendAsync(List<QueuedSubmission> batch)
    {
        CenterCommand[] commands = [.. batch.SelectMany(submission => submission.Commands).Select(RepeatedCommands.Name)];
        var request = new SubmitRequest(node, Guid.NewGuid(), CommandBatch.Write(commands));
        int attempts = 0;
        SubmitAnswer? answer = await calls.AskAsync((grain, attempt) =>
        {
            attempts = attempt;
            return grain.SubmitAsync(request);
        }).ConfigureAwait(false);
        if (answer?.Results is not { } results)
        {
            foreach (QueuedSubmission submission in batch) submission.Refuse(Refusal.Unavailable);
            return;
        }

        IReadOnlyList<CommandResult> each = WireJson.Read(results, WireJson.Default.IReadOnlyListCommandResult);
        if (attempts > 1) each = await new RepeatedCommands(calls).SettleAsync(commands, each).ConfigureAwait(false);
        int from = 0;
        foreach (QueuedSubmission submission in batch) from = submission.Complete(each, from);
    }

    // What has waited too long behind batches that nobody answered is refused and not sent at all.
    private List<QueuedSubmission> Take()
    {
        List<QueuedSubmission> batch = [];
        List<QueuedSubmission> late = [];
        lock (_lock)
        {
            for (int commands = 0; commands < calls.Limits.BatchCommands && _waiting.TryPeek(out QueuedSubmission? next);)
            {
                if (commands > 0 && commands + next.Commands.Count > calls.Limits.BatchCommands) break;
                _waiting.Dequeue();
                _commands -= next.Commands.Count;
                bool isLate = calls.Time.GetElapsedTime(next.SubmittedAt) >= calls.Limits.Patience;
                if (!isLate) commands += next.Commands.Count;
                (isLate ? late : batch).Add(next);
            }

            _isSending = batch.Count > 0;
        }

        foreach (QueuedSubmission submission in late) submission.Refuse(Refusal.Unavailable);
        return batch;
    }
}
