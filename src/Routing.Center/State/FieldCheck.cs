using Routing.Core;

namespace Routing.Center;

/// <summary>Checks fields of commands; each check gives the name of the field that is impossible, or null.</summary>
internal static class FieldCheck
{
    private const long Year2000Ms = 946_684_800_000;
    private const long MostAheadMs = 86_400_000;

    /// <summary>A platform's time: not before 2000, at most a day ahead.</summary>
    internal static string? OccurredAt(long? occurredAtMs, long now)
        => occurredAtMs is { } at && (at < Year2000Ms || at > now + MostAheadMs) ? "occurredAt" : null;

    internal static string? Priority(int? priority) => priority is < 0 or > RoutingTable.MaxPriority ? "priority" : null;

    internal static string? Id(string id, string field) => id.Length == 0 ? field : null;
}
