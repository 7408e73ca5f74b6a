namespace Routing.Simulation.Tests;

public sealed class BankLogDayTests
{
    private static readonly DateTimeOffset Midnight = new(1999, 1, 9, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Date = new(1999, 1, 10);

    [Fact]
    public void Calls_BelongToTheirDateInTheLogsTimeZone()
    {
        IReadOnlyList<BankLogDay> days = BankLogDay.Of(Log([Call("a", Midnight.AddSeconds(-1)), Call("b", Midnight), Call("c", Midnight.AddHours(23))], []));
        Assert.Equal([("a", Date.AddDays(-1)), ("b", Date), ("c", Date)], days.SelectMany(day => day.Calls.Select(call => (call.CallId, day.Date))));
    }

    [Fact]
    public void ShiftPastMidnight_ReachesIntoTheNextDay()
    {
        AgentShift late = Shift("ADA", Date.AddDays(-1), -5, 0.5);
        AgentShift early = Shift("BEN", Date.AddDays(-1), -9, -1);
        AgentShift own = Shift("ADA", Date, 8, 16);
        BankLogDay day = BankLogDay.Of(Log([Call("a", Midnight.AddMinutes(5))], [late, early, own])).Single();
        Assert.Equal([late, own], day.Shifts);
        Assert.Equal((Midnight.AddMinutes(5), own.To), (day.Start, day.End));
    }

    [Fact]
    public void ShiftsThatOverlap_AreOne()
    {
        BankLogDay day = BankLogDay.Of(Log([Call("a", Midnight)], [Shift("ADA", Date.AddDays(-1), -2, 1), Shift("ADA", Date, 0.5, 3)])).Single();
        Assert.Equal((Midnight.AddHours(-2), Midnight.AddHours(3)), (day.Shifts.Single().From, day.Shifts.Single().To));
    }

    [Fact]
    public void CallAfterTheLastShift_EndsTheDay()
    {
        BankLogDay day = BankLogDay.Of(Log([Call("a", Midnight), Call("b", Midnight.AddHours(20))], [Shift("ADA", Date, 8, 16)])).Single();
        Assert.Equal(Midnight.AddHours(20), day.End);
    }

    private static AgentShift Shift(string agent, DateOnly date, double from, double to) => new(date, agent, Midnight.AddHours(from), Midnight.AddHours(to));

    private static TraceCall Call(string id, DateTimeOffset at) => new(id, at, null, 0, null, null, 60);

    private static BankLogCalls Log(IReadOnlyList<TraceCall> calls, IReadOnlyList<AgentShift> roster) => new()
    {
        Calls = calls,
        Roster = roster,
        RowsRead = calls.Count,
        Refused = new Dictionary<BankLogRefusal, int>(),
        AnsweredWithSampledHandleTime = 0,
        Counts = default,
    };
}
