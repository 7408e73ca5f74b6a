using System.Data.Common;

namespace Routing.Center;

/// <summary>Reads the history; any number at a time.</summary>
/// <param name="open">Opens a connection for one question.</param>
/// <param name="sql">The dialect.</param>
/// <param name="center">The center, where the database holds several.</param>
internal sealed class HistoryReader(Func<DbConnection> open, HistorySql sql, string? center)
{
    /// <summary>Events after <paramref name="after"/>, oldest first; those deleted for their age are missing.</summary>
    /// <exception cref="CenterUnavailableException">The history can't be read now.</exception>
    internal List<FeedEvent> ReadEvents(long after, int limit) =>
        Query(sql.EventsAfter, HistoryRows.EventOf, ("after", after), ("limit", limit));

    /// <summary>All events of one call.</summary>
    /// <exception cref="CenterUnavailableException">The history can't be read now.</exception>
    internal List<FeedEvent> ReadStory(string source, string callId) =>
        Query(sql.Story, HistoryRows.EventOf, ("call", callId), ("source", source));

    /// <summary>Contacts that match, newest first.</summary>
    /// <exception cref="CenterUnavailableException">The history can't be read now.</exception>
    internal List<ContactRecord> Find(ContactSearch search) => Query(
        sql.Search(search),
        HistoryRows.RecordOf,
        ("from", search.FromMs),
        ("to", search.ToMs),
        ("queue", search.Queue),
        ("agent", search.AgentId),
        ("state", search.State),
        ("before", search.Before ?? long.MaxValue),
        ("limit", Math.Clamp(search.Limit, 1, 1_000)));

    /// <summary>Quarters of an hour that match, oldest first.</summary>
    /// <exception cref="CenterUnavailableException">The history can't be read now.</exception>
    internal List<IntervalRecord> FindIntervals(IntervalSearch search) => Query(
        sql.Intervals(search.Queue is not null), HistoryRows.IntervalOf, ("from", search.FromMs), ("to", search.ToMs), ("queue", search.Queue));

    /// <summary>Actions of supervisors that match, newest first.</summary>
    /// <exception cref="CenterUnavailableException">The history can't be read now.</exception>
    internal List<ActionRecord> FindActions(ActionSearch search) => Query(
        sql.Actions(search),
        HistoryRows.ActionOf,
        ("from", search.FromMs),
        ("to", search.ToMs),
        ("by", search.By),
        ("action", search.Action),
        ("target", search.Target),
        ("before", search.Before ?? long.MaxValue),
        ("limit", Math.Clamp(search.Limit, 1, 1_000)));

    /// <summary>Spans of agents' days that match, in the order in which they began.</summary>
    /// <exception cref="CenterUnavailableException">The history can't be read now.</exception>
    internal List<AgentStateRecord> FindAgentStates(AgentStateSearch search) => Query(
        sql.AgentStates(search.AgentId is not null),
        HistoryRows.AgentStateRecordOf,
        ("from", search.FromMs),
        ("to", search.ToMs),
        ("agent", search.AgentId),
        ("after", search.After),
        ("limit", Math.Clamp(search.Limit, 1, AgentStateSearch.MaxLimit)));

    private List<T> Query<T>(string statement, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            using DbConnection connection = open();
            return HistoryRows.Query(connection, statement, map, [("center", center), .. parameters]);
        }
        catch (DbException exception)
        {
            throw new CenterUnavailableException("The history can't be read now.", exception);
        }
    }
}
