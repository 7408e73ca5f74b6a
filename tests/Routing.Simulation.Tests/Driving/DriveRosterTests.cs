namespace Routing.Simulation.Tests;

public sealed class DriveRosterTests
{
    [Fact]
    public void ShiftsOutsideTheDrive_AreLeftOut() =>
        Assert.Equal(["b", "c"], DriveRoster.During([Shift("a", 6, 8), Shift("b", 7, 12), Shift("c", 9, 16), Shift("d", 15, 20)], At(8), At(14)).Select(shift => shift.AgentId));

    [Fact]
    public void ShiftBegunBefore_StartsWithTheDrive() => Assert.Equal(At(8), DriveRoster.During([Shift("a", 6, 12)], At(8), At(14))[0].From);

    [Fact]
    public void ThoseAtWorkAtTheLastArrival_StayUntilTheEnd()
    {
        var shifts = DriveRoster.During([Shift("a", 6, 12), Shift("b", 7, 15)], At(8), At(14));
        Assert.Equal(At(12), shifts[0].To);
        Assert.Equal(DateTimeOffset.MaxValue, shifts[1].To);
    }

    [Fact]
    public void NobodyAtWorkAtTheLastArrival_TheLastToLeaveStay()
    {
        var shifts = DriveRoster.During([Shift("a", 6, 12), Shift("b", 7, 13)], At(8), At(14));
        Assert.Equal([At(12), DateTimeOffset.MaxValue], shifts.Select(shift => shift.To));
    }

    [Fact]
    public void OverlappingShiftsOfOneAgent_AreJoined()
    {
        var shifts = DriveRoster.During([Shift("a", 9, 12), Shift("a", 8, 10), Shift("a", 13, 14)], At(8), At(20));
        Assert.Equal([(At(8), At(12)), (At(13), DateTimeOffset.MaxValue)], shifts.Select(shift => (shift.From, shift.To)));
    }

    [Fact]
    public void CountOfAgents_WorkFromTheStartOn()
    {
        var shifts = DriveRoster.Of(3, At(8));
        Assert.Equal(["agent-0001", "agent-0002", "agent-0003"], shifts.Select(shift => shift.AgentId));
        Assert.All(shifts, shift => Assert.Equal((At(8), DateTimeOffset.MaxValue), (shift.From, shift.To)));
    }

    private static AgentShift Shift(string agent, int from, int to) => new(new DateOnly(1999, 1, 3), agent, At(from), At(to));

    private static DateTimeOffset At(int hour) => new(1999, 1, 3, hour, 0, 0, TimeSpan.Zero);
}
