namespace Routing.Center;

/// <summary>A plan that is put into force only in the place of the version expected: no other can come between the look and the change.</summary>
internal sealed class PlanSubmission(CenterCommand command, long? expectedVersion) : IBatchItem
{
    private readonly TaskCompletionSource<CommandResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommandResult _result = CommandResult.Refused(Refusal.Unavailable);

    /// <inheritdoc/>
    public int CommandCount => 1;

    /// <summary>The answer.</summary>
    internal Task<CommandResult> Answer => _answer.Task;

    /// <inheritdoc/>
    public void Execute(IBatch batch) => _result = expectedVersion is { } expected && expected != (batch.State.InForce?.Version ?? 0)
        ? CommandResult.Refused(Refusal.PlanChanged)
        : batch.Execute(command);

    /// <inheritdoc/>
    public void Complete() => _answer.TrySetResult(_result);

    /// <inheritdoc/>
    public void Refuse(Refusal refusal) => _answer.TrySetResult(CommandResult.Refused(refusal));
}
