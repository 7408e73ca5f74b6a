using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>Has old records deleted from the history once a day, by the center's own time, beside everything else.</summary>
internal sealed partial class HistoryRetention(IHistoryStore store, CenterOptions options)
{
    private const int DefaultDays = 400;
    private const long EveryMs = 86_400_000;

    private readonly ILogger _logger = options.Loggers.CreateLogger<HistoryRetention>();
    private Task _purging = Task.CompletedTask;
    private long _nextMs;
    private volatile int _plannedDays = DefaultDays;

    /// <summary>Days that the plan in force has the history keep.</summary>
    internal int PlannedDays
    {
        get => _plannedDays;
        set => _plannedDays = value;
    }

    /// <summary>Completes when nothing is being deleted.</summary>
    internal Task Idle => _purging;

    /// <summary>Starts to delete if it is time. The projector alone.</summary>
    internal void Consider(long nowMs)
    {
        if (nowMs < _nextMs || !_purging.IsCompleted) return;
        _nextMs = nowMs + EveryMs;
        long beforeMs = HistoryPurge.Before(nowMs, Math.Max(HistoryPurge.LeastDays, options.RetentionDays ?? PlannedDays));
        _purging = Task.Run(() => Purge(beforeMs));
    }

    private void Purge(long beforeMs)
    {
        try
        {
            store.Purge(beforeMs);
        }
        catch (Exception exception)
        {
            NotPurged(exception);
        }
    }
}
