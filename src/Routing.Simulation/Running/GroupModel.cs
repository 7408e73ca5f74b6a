using Routing.Core;

namespace Routing.Simulation;

/// <summary>Agents that are alike.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Profile">What each can do.</param>
/// <param name="Shifts">When they work, from the start of the warm-up; none: always.</param>
public sealed record GroupModel(string Name, int Count, AgentProfile Profile, IReadOnlyList<ShiftModel> Shifts)
{
    /// <summary>Agents at work when most are.</summary>
    public int MostAtWork => Shifts.Count == 0 ? Count : Shifts.Max(shift => Shifts.Where(other => other.IsOn(shift.FromMs)).Sum(SizeOf));

    /// <summary>Time that the agents work between two times, added up, in milliseconds; calls finished after a shift not counted.</summary>
    public double StaffedMs(long fromMs, long untilMs) => Shifts.Count == 0
        ? (double)(untilMs - fromMs) * Count
        : Shifts.Sum(shift => (double)Math.Max(0, Math.Min(untilMs, shift.UntilMs) - Math.Max(fromMs, shift.FromMs)) * SizeOf(shift));

    /// <summary>Which agents, numbered from 0, work which shift; nobody works two at once.</summary>
    internal IEnumerable<(int Agent, ShiftModel Shift)> Roster()
    {
        var freeFrom = new long[Count];
        foreach (ShiftModel shift in Shifts.OrderBy(shift => shift.FromMs))
        {
            int wanted = SizeOf(shift);
            for (int agent = 0; agent < Count && wanted > 0; agent++)
            {
                if (freeFrom[agent] > shift.FromMs) continue;
                freeFrom[agent] = shift.UntilMs;
                wanted--;
                yield return (agent, shift);
            }
        }
    }

    private int SizeOf(ShiftModel shift) => Math.Min(shift.Count ?? Count, Count);
}
