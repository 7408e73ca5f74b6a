namespace Routing.Simulation;

/// <summary>Works out from the calls when each named agent was at work.</summary>
internal static class BankLogRoster
{
    /// <summary>One shift for each named agent and date: from the start of its first call to the end of its last.</summary>
    public static IReadOnlyList<AgentShift> Of(IEnumerable<BankLogRow> rows, BankLogClock clock) =>
    [
        .. rows
            .Where(row => row.IsServiceKnown)
            .GroupBy(row => (row.Date, Agent: row.Server!))
            .Select(day => new AgentShift(
                day.Key.Date,
                day.Key.Agent,
                clock.InstantOf(day.Key.Date, day.Min(row => row.ServiceStartSecond)),
                clock.InstantOf(day.Key.Date, day.Max(row => row.ServiceExitSecond))))
            .Where(shift => shift.To > shift.From)
            .OrderBy(shift => shift.Date)
            .ThenBy(shift => shift.AgentId, StringComparer.Ordinal),
    ];
}
