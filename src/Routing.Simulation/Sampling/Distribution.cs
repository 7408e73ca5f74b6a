namespace Routing.Simulation;

/// <summary>A distribution of times.</summary>
public abstract class Distribution
{
    /// <summary>Mean in seconds.</summary>
    public abstract double MeanSeconds { get; }

    /// <summary>Draws a time in milliseconds.</summary>
    public long DrawMs(RandomSource random) => (long)Math.Min(Draw(random) * 1000.0, long.MaxValue / 4.0);

    /// <summary>Draws a time in seconds.</summary>
    protected abstract double Draw(RandomSource random);
}
