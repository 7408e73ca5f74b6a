namespace Routing.Center;

/// <summary>One command submitted alone.</summary>
internal sealed class SingleSubmission(CenterCommand command) : IBatchItem
{
    // Whoever awaits goes on at once, on the thread of the pool that answers.
    private readonly TaskCompletionSource<CommandResult> _answer = new();
    private CommandResult? _result;

    /// <inheritdoc/>
    public int CommandCount => 1;

    /// <inheritdoc/>
    public bool IsNewWork => command is OfferCall;

    /// <summary>The answer.</summary>
    internal Task<CommandResult> Answer => _answer.Task;

    /// <inheritdoc/>
    public void Execute(IBatch batch) => _result = batch.Execute(command);

    /// <inheritdoc/>
    public void Complete() => _answer.TrySetResult(_result!);

    /// <inheritdoc/>
    public void Refuse(Refusal refusal) => _answer.TrySetResult(CommandResult.Refused(refusal));
}
