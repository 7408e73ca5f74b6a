namespace Routing.Center;

/// <summary>The time of one center. Used by its writer alone.</summary>
public interface ICenterClock
{
    /// <summary>Starts, or goes on, at <paramref name="lastMs"/> or later: the last time that the journal has seen, milliseconds UTC.</summary>
    void StartAfter(long lastMs);

    /// <summary>The time, milliseconds UTC; never less than before.</summary>
    long ReadMs();

    /// <summary>How long it takes on the wall until <paramref name="dueMs"/>; zero for the past.</summary>
    TimeSpan UntilMs(long dueMs);
}
