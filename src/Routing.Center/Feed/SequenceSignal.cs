namespace Routing.Center;

/// <summary>A sequence that only rises, and that any number of readers can wait for.</summary>
internal sealed class SequenceSignal
{
    private long _value;
    private Exception? _failure;
    private TaskCompletionSource? _risen;

    /// <summary>The sequence now.</summary>
    internal long Value => Volatile.Read(ref _value);

    /// <summary>Raises it and wakes those who wait; they go on on other threads.</summary>
    internal void Raise(long value)
    {
        if (value <= Value) return;
        Volatile.Write(ref _value, value);
        Wake();
    }

    /// <summary>It will rise no more, for this reason.</summary>
    internal void Fail(Exception failure)
    {
        Volatile.Write(ref _failure, failure);
        Wake();
    }

    /// <summary>Waits until it is at least <paramref name="value"/>.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before.</exception>
    /// <exception cref="CenterUnavailableException">It will not rise so far.</exception>
    internal async Task WaitForAsync(long value, CancellationToken cancellationToken)
    {
        while (Value < value)
        {
            TaskCompletionSource risen = Waiting();
            // It may have risen between the look at it and the registration.
            if (Value >= value) return;
            if (Volatile.Read(ref _failure) is { } failure) throw new CenterUnavailableException(failure.Message, failure);
            await risen.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Wake() => Interlocked.Exchange(ref _risen, null)?.TrySetResult();

    private TaskCompletionSource Waiting()
    {
        var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref _risen, fresh, null) ?? fresh;
    }
}
