namespace Routing.Center;

/// <summary>
/// The time on the wall. When the wall is set back it runs on by the monotonic clock, so that deadlines are kept; a setback of
/// <see cref="ToleranceMs"/> at most it waits out.
/// </summary>
internal sealed class WallClock(TimeProvider time) : ICenterClock
{
    /// <summary>A setback up to this is no more than a correction of the wall clock.</summary>
    internal const long ToleranceMs = 1_000;

    private long _lastMs = long.MinValue;
    private long _readAt = time.GetTimestamp();

    /// <inheritdoc/>
    public void StartAfter(long lastMs) => _lastMs = Math.Max(_lastMs, lastMs);

    /// <inheritdoc/>
    public long ReadMs()
    {
        long wallMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        long timestamp = time.GetTimestamp();
        if (wallMs >= _lastMs || _lastMs - wallMs <= ToleranceMs)
        {
            _readAt = timestamp;
            _lastMs = Math.Max(_lastMs, wallMs);
            return _lastMs;
        }

        // Whole milliseconds only are taken off, so that reading often loses nothing.
        long elapsedMs = (long)time.GetElapsedTime(_readAt, timestamp).TotalMilliseconds;
        _readAt += elapsedMs * time.TimestampFrequency / 1_000;
        _lastMs += elapsedMs;
        return _lastMs;
    }

    /// <inheritdoc/>
    public TimeSpan UntilMs(long dueMs) => TimeSpan.FromMilliseconds(Math.Clamp(dueMs - _lastMs, 0, int.MaxValue));
}
