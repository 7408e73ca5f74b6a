namespace Routing.Center;

/// <summary>Commands that were submitted together.</summary>
internal sealed class Submission(IReadOnlyList<CenterCommand> commands) : IBatchItem
{
    private readonly CommandResult[] _results = new CommandResult[commands.Count];

    // Whoever awaits goes on elsewhere, never on the writer's thread.
    private readonly TaskCompletionSource<IReadOnlyList<CommandResult>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public int CommandCount => commands.Count;

    /// <inheritdoc/>
    public bool IsNewWork => commands.All(command => command is OfferCall);

    /// <summary>The answer.</summary>
    internal Task<IReadOnlyList<CommandResult>> Answer => _answer.Task;

    /// <inheritdoc/>
    public void Execute(IBatch batch)
    {
        for (int i = 0; i < _results.Length; i++) _results[i] = batch.Execute(commands[i]);
    }

    /// <inheritdoc/>
    public void Complete() => _answer.TrySetResult(_results);

    /// <inheritdoc/>
    public void Refuse(Refusal refusal)
    {
        Array.Fill(_results, CommandResult.Refused(refusal));
        _answer.TrySetResult(_results);
    }
}
