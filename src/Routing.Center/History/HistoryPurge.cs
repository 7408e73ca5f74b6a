namespace Routing.Center;

/// <summary>How old rows leave the history, <see cref="StepRows"/> at a time.</summary>
internal static class HistoryPurge
{
    /// <summary>Fewest days for which records are kept, about six months.</summary>
    internal const int LeastDays = 185;

    /// <summary>Rows deleted in one transaction at most.</summary>
    internal const int StepRows = 5_000;

    // Time never goes back along the sequence, so the oldest events are those of the smallest sequences.
    private const string Events = """
        DELETE FROM events WHERE at_ms < $before AND sequence IN (SELECT sequence FROM events ORDER BY sequence LIMIT 5000)
        """;

    private const string Contacts = """
        DELETE FROM contacts WHERE first_sequence IN (
            SELECT first_sequence FROM contacts WHERE queued_at_ms < $before AND ended_at_ms < $before LIMIT 5000)
        """;

    private const string AgentStates = """
        DELETE FROM agent_states WHERE first_sequence IN (
            SELECT first_sequence FROM agent_states WHERE until_ms < $before ORDER BY first_sequence LIMIT 5000)
        """;

    private const string Intervals = """
        DELETE FROM intervals WHERE (queue, start_ms) IN (
            SELECT queue, start_ms FROM intervals WHERE start_ms + 900000 <= $before LIMIT 5000)
        """;

    /// <summary>One statement per table.</summary>
    internal static IReadOnlyList<string> Statements { get; } = [Events, Contacts, AgentStates, Intervals];

    /// <summary>The instant before which records go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer days than <see cref="LeastDays"/>.</exception>
    internal static long Before(long nowMs, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, LeastDays);
        return nowMs - (days * 86_400_000L);
    }
}
