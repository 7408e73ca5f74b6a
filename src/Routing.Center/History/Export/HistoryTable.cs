namespace Routing.Center;

/// <summary>What of the history can be exported.</summary>
public enum HistoryTable
{
    /// <summary>Contacts, by the time at which they were queued.</summary>
    Calls,

    /// <summary>Events, by the time at which they happened.</summary>
    Events,

    /// <summary>Quarters of an hour of the queues, by their start.</summary>
    Intervals,
}
