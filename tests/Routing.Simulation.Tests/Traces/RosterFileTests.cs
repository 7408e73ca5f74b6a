namespace Routing.Simulation.Tests;

public sealed class RosterFileTests
{
    [Fact]
    public void WrittenShifts_ReadBackEqual()
    {
        var shifts = new[] { new AgentShift(new DateOnly(1999, 1, 3), "ADA", At(6), At(14)), new AgentShift(new DateOnly(1999, 1, 4), "BEN", At(7), At(9)) };
        var writer = new StringWriter();
        RosterFile.Write(writer, shifts);
        Assert.StartsWith("date,agentId,from,to\n1999-01-03,ADA,1999-01-03T06:00:00Z,1999-01-03T14:00:00Z\n", writer.ToString());
        Assert.Equal(shifts, RosterFile.Read(new StringReader(writer.ToString())));
    }

    [Fact]
    public void ShiftThatEndsBeforeItStarts_IsRefused()
    {
        var text = "date,agentId,from,to\n1999-01-03,ADA,1999-01-03T14:00:00Z,1999-01-03T06:00:00Z\n";
        Assert.Equal("Line 2: to is not after from.", Assert.Throws<FormatException>(() => RosterFile.Read(new StringReader(text))).Message);
    }

    [Fact]
    public void Roster_StandsBesideItsTrace() => Assert.Equal("/x/calls.roster.csv", RosterFile.Beside("/x/calls.csv"));

    private static DateTimeOffset At(int hour) => new(1999, 1, 3, hour, 0, 0, TimeSpan.Zero);
}
