namespace Routing.Simulation;

/// <summary>
/// Trace time, which runs <c>speed</c> times as fast as wall time from a start on. All who wait for a moment stand in one
/// queue behind one timer, so that thousands may wait and each goes on at its time whatever the others do.
/// </summary>
internal sealed class DriveClock : IDisposable
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly DateTimeOffset _start;
    private readonly double _speed;
    private readonly long _startTimestamp;

    /// <summary>Starts the clock at <paramref name="start"/>.</summary>
    public DriveClock(TimeProvider time, DateTimeOffset start, double speed)
    {
        (_time, _start, _speed) = (time, start, speed);
        _startTimestamp = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Release(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The trace time now.</summary>
    public DateTimeOffset Now => _start + (_time.GetElapsedTime(_startTimestamp) * _speed);

    /// <summary>Waits until the trace time is <paramref name="moment"/>; at once when it has passed.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before.</exception>
    public Task Until(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var due = TimestampOf(moment);
        if (due <= _time.GetTimestamp())
            return Task.CompletedTask;
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue(waiter, due);
            if (_waiting.Peek() == waiter)
                SetTimer(due);
        }

        return waiter.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The trace time <paramref name="wall"/> of wall time from now.</summary>
    public DateTimeOffset In(TimeSpan wall) => Now + (wall * _speed);

    public void Dispose() => _timer.Dispose();

    // A moment beyond the clock's range is one that never comes.
    private long TimestampOf(DateTimeOffset moment)
    {
        var ticks = (moment - _start).TotalSeconds / _speed * _time.TimestampFrequency;
        return ticks >= long.MaxValue / 2 ? long.MaxValue : _startTimestamp + (long)Math.Ceiling(ticks);
    }

    private void Release()
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            while (_waiting.TryPeek(out var waiter, out var due))
            {
                if (due > now)
                {
                    SetTimer(due);
                    return;
                }

                _waiting.Dequeue();
                waiter.TrySetResult();
            }
        }
    }

    // Timers count whole milliseconds: rounded up, so that none fires before its time; at most a day, then it is set again.
    private void SetTimer(long due)
    {
        var wait = due == long.MaxValue ? double.MaxValue : Math.Ceiling(_time.GetElapsedTime(_time.GetTimestamp(), due).TotalMilliseconds);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Clamp(wait, 0, 86_400_000)), Timeout.InfiniteTimeSpan);
    }
}
