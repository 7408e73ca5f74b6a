namespace Routing.Center;

/// <summary>What the writer works with.</summary>
/// <param name="Journal">Makes batches durable.</param>
/// <param name="Ownership">Says whether reads may be answered.</param>
/// <param name="Clock">The center's time.</param>
/// <param name="Inbox">Where batches come from.</param>
/// <param name="Feed">Where committed events go.</param>
/// <param name="Views">The gauges.</param>
/// <param name="History">The history, which follows the feed.</param>
/// <param name="Calendar">Keeps the opening hours known in advance.</param>
internal sealed record CenterParts(
    IJournal Journal,
    OwnershipWatch Ownership,
    ICenterClock Clock,
    Inbox Inbox,
    FeedRing Feed,
    ViewBoard Views,
    HistoryProjector History,
    CalendarKeeper Calendar);
