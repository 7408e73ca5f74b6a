using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>
/// Appends a row, and when that fails repeats it with the same bytes. Meanwhile the inbox is closed: what can't be made durable is not
/// accepted.
/// </summary>
internal sealed partial class DurableAppend(IJournal journal, Inbox inbox, CenterOptions options, ILogger logger)
{
    private const int LeastPauseMs = 20;
    private const int MostDoublings = 5;

    private readonly ILogger _logger = logger;
    private readonly object _pause = new();

    /// <summary>Returns when the row is durable.</summary>
    /// <exception cref="JournalConflictException">The tail holds other bytes.</exception>
    /// <exception cref="JournalFencedException">Another owner has the journal.</exception>
    /// <exception cref="TimeoutException">It has failed for <see cref="CenterOptions.AppendPatience"/>.</exception>
    internal void Append(JournalRow row)
    {
        long started = options.Time.GetTimestamp();
        for (int attempt = 1; !TryAppend(row, attempt, started); attempt++) Pause(1);
        JournalMeter.Committed(journal.Center, options.Time.GetElapsedTime(started));
    }

    /// <summary>Waits a moment before the next attempt, 20 ms after the first and up to 640 ms after later ones.</summary>
    internal void Pause(int attempt)
    {
        lock (_pause) Monitor.Wait(_pause, LeastPauseMs << Math.Min(attempt - 1, MostDoublings));
    }

    private bool TryAppend(JournalRow row, int attempt, long started)
    {
        try
        {
            journal.Append(row);
            if (attempt > 1) WorksAgain(attempt);
            if (attempt > 1) inbox.Open();
            return true;
        }
        catch (Exception exception) when (exception is not (JournalConflictException or JournalFencedException))
        {
            if (options.Time.GetElapsedTime(started) >= options.AppendPatience)
            {
                throw new TimeoutException($"The journal has failed for {options.AppendPatience.TotalSeconds} s.", exception);
            }

            if (attempt > 1) return false;
            Fails(exception, row.FirstSequence);
            inbox.CloseAndRefuse();
            return false;
        }
    }
}
