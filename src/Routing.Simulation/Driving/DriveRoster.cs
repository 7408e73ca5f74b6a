using System.Globalization;

namespace Routing.Simulation;

/// <summary>Who works during a drive.</summary>
public static class DriveRoster
{
    /// <summary>So many agents from <paramref name="from"/> until no call is open.</summary>
    public static IReadOnlyList<AgentShift> Of(int agents, DateTimeOffset from) =>
    [
        .. Enumerable.Range(1, agents).Select(number => new AgentShift(
            DateOnly.FromDateTime(from.UtcDateTime), "agent-" + number.ToString("0000", CultureInfo.InvariantCulture), from, DateTimeOffset.MaxValue)),
    ];

    /// <summary>
    /// The shifts that fall into a drive. Those at work at the last arrival, or else those who leave last, stay until no call is
    /// open: somebody has to answer callers who don't hang up. Overlapping shifts of one agent are joined.
    /// </summary>
    /// <param name="roster">All shifts known.</param>
    /// <param name="from">Start of the drive.</param>
    /// <param name="lastArrival">When its last caller comes.</param>
    public static IReadOnlyList<AgentShift> During(IEnumerable<AgentShift> roster, DateTimeOffset from, DateTimeOffset lastArrival)
    {
        var shifts = roster
            .Where(shift => shift.To > from && shift.From <= lastArrival)
            .Select(shift => shift with { From = shift.From > from ? shift.From : from })
            .GroupBy(shift => shift.AgentId, StringComparer.Ordinal)
            .SelectMany(Joined)
            .ToList();
        if (shifts.Count == 0)
            return [];
        var latest = shifts.Max(shift => shift.To);
        var stayFrom = latest < lastArrival ? latest : lastArrival;
        return [.. shifts.Select(shift => shift.To >= stayFrom ? shift with { To = DateTimeOffset.MaxValue } : shift)];
    }

    private static IEnumerable<AgentShift> Joined(IEnumerable<AgentShift> shifts)
    {
        AgentShift? current = null;
        foreach (var shift in shifts.OrderBy(shift => shift.From))
        {
            if (current is null || shift.From > current.To)
            {
                if (current is not null)
                    yield return current;
                current = shift;
            }
            else if (shift.To > current.To)
            {
                current = current with { To = shift.To };
            }
        }

        if (current is not null)
            yield return current;
    }
}
