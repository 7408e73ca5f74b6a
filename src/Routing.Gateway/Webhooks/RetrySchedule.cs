namespace Routing.Gateway;

/// <summary>When a message is tried again: each time four times as long after, a fifth more or less, so that receivers that come back are not met by all at once.</summary>
internal sealed class RetrySchedule(WebhookOptions options, Random random)
{
    private const double Factor = 4;
    private const double Spread = 0.2;
    private readonly Lock _lock = new();

    /// <summary>The wait after so many failed tries, at least 1; null where it was the last.</summary>
    internal TimeSpan? After(int tries)
    {
        if (tries >= options.Tries) return null;
        double seconds = Math.Min(options.FirstWait.TotalSeconds * Math.Pow(Factor, tries - 1), options.LongestWait.TotalSeconds);
        lock (_lock) return TimeSpan.FromSeconds(seconds * (1 - Spread + (2 * Spread * random.NextDouble())));
    }
}
