namespace Routing.Grains.Tests;

/// <summary>A clock that stands still until it is moved. It has no timers.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    internal void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
