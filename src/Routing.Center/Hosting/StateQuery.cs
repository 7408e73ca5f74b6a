namespace Routing.Center;

/// <summary>A look at the state after all that was submitted before.</summary>
internal sealed class StateQuery<T>(Func<IBatch, T> look) : IBatchItem
{
    private readonly TaskCompletionSource<T> _answer = new();
    private T _seen = default!;
    private Exception? _failure;

    /// <inheritdoc/>
    public int CommandCount => 0;

    /// <summary>The answer.</summary>
    internal Task<T> Answer => _answer.Task;

    /// <inheritdoc/>
    public void Execute(IBatch batch)
    {
        try
        {
            _seen = look(batch);
        }
        catch (Exception exception)
        {
            // A look changes nothing, so that only its caller need know.
            _failure = exception;
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_failure is null) _answer.TrySetResult(_seen);
        else _answer.TrySetException(_failure);
    }

    /// <inheritdoc/>
    public void Refuse(Refusal refusal) =>
        _answer.TrySetException(new CenterUnavailableException($"The center answers no reads now: {RefusalCodes.CodeOf(refusal)}."));
}
