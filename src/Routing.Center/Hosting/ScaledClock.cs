namespace Routing.Center;

/// <summary>A time that runs faster or slower than the wall: max(last journal time, start) + scale × elapsed.</summary>
internal sealed class ScaledClock : ICenterClock
{
    private readonly TimeProvider _time;
    private readonly double _scale;
    private readonly long _startedAt;
    private long _baseMs;
    private long _lastMs;

    /// <summary>Makes one that starts now.</summary>
    /// <param name="time">The wall.</param>
    /// <param name="scale">Milliseconds per millisecond on the wall, above 0.</param>
    /// <param name="startMs">First instant, milliseconds UTC.</param>
    internal ScaledClock(TimeProvider time, double scale, long startMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        (_time, _scale, _baseMs, _lastMs) = (time, scale, startMs, startMs);
        _startedAt = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public void StartAfter(long lastMs)
    {
        long behind = lastMs - ReadMs();
        if (behind <= 0) return;
        _baseMs += behind;
        _lastMs = lastMs;
    }

    /// <inheritdoc/>
    public long ReadMs()
    {
        double elapsedMs = _time.GetElapsedTime(_startedAt).TotalMilliseconds;
        return _lastMs = Math.Max(_lastMs, _baseMs + (long)(elapsedMs * _scale));
    }

    /// <inheritdoc/>
    public TimeSpan UntilMs(long dueMs) =>
        TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling((dueMs - _lastMs) / _scale), 0, int.MaxValue));
}
