namespace Routing.Simulation;

/// <summary>One date of the bank's log, in its own time zone.</summary>
/// <param name="Date">The date.</param>
/// <param name="Calls">Its calls by arrival, at least one.</param>
/// <param name="Shifts">Shifts that reach into the time after its first call, by agent, then start; one agent's never overlap.</param>
public sealed record BankLogDay(DateOnly Date, IReadOnlyList<TraceCall> Calls, IReadOnlyList<AgentShift> Shifts)
{
    /// <summary>The first call.</summary>
    public DateTimeOffset Start => Calls[0].QueuedAt;

    /// <summary>The end of the last shift, or the last call where that is later.</summary>
    public DateTimeOffset End => Shifts.Select(shift => shift.To).Append(Calls[^1].QueuedAt).Max();

    /// <summary>The log by date.</summary>
    public static IReadOnlyList<BankLogDay> Of(BankLogCalls log)
    {
        var clock = new BankLogClock();
        return [.. log.Calls.GroupBy(call => clock.DateOf(call.QueuedAt)).OrderBy(day => day.Key).Select(day => Of(day.Key, [.. day], log.Roster))];
    }

    // An agent whose last call of the day before went past midnight is still there for who calls then.
    private static BankLogDay Of(DateOnly date, List<TraceCall> calls, IReadOnlyList<AgentShift> roster)
    {
        IEnumerable<AgentShift> present = roster.Where(shift => (shift.Date == date || shift.Date == date.AddDays(-1)) && shift.To > calls[0].QueuedAt);
        return new BankLogDay(date, calls, [.. present.GroupBy(shift => shift.AgentId).OrderBy(agent => agent.Key, StringComparer.Ordinal).SelectMany(Joined)]);
    }

    private static List<AgentShift> Joined(IEnumerable<AgentShift> shifts)
    {
        List<AgentShift> joined = [];
        foreach (AgentShift shift in shifts.OrderBy(shift => shift.From))
        {
            if (joined.Count > 0 && joined[^1].To >= shift.From) joined[^1] = joined[^1] with { To = shift.To > joined[^1].To ? shift.To : joined[^1].To };
            else joined.Add(shift);
        }

        return joined;
    }
}
