using Routing.Core;

namespace Routing.Simulation.Tests;

public sealed class BankLogReaderTests
{
    private static readonly BankLogCalls Log = BankLogFiles.ReadMadeUp();

    [Fact]
    public void EveryRow_IsKeptOrRefusedForANamedReason()
    {
        Assert.Equal(39, Log.RowsRead);
        Assert.Equal(28, Log.Calls.Count);
        Assert.Equal(2, Log.Refused[BankLogRefusal.Phantom]);
        Assert.Equal(3, Log.Refused[BankLogRefusal.NeverQueued]);
        Assert.Equal(6, Log.Refused[BankLogRefusal.Malformed]);
    }

    [Fact]
    public void AnsweredAfterAWait_ArrivesWhenTheWaitBeganWithUnknownPatience()
    {
        var call = Call("990110-LN0101-1");
        Assert.Equal(new TraceCall(call.CallId, Utc("1999-01-10T07:00:06Z"), "501", 2, "PS", null, 120), call);
    }

    [Fact]
    public void AnsweredAtOnce_ArrivesAtTheEndOfTheMenu() =>
        Assert.Equal(Utc("1999-01-10T07:12:09Z"), Call("990110-LN0102-1").QueuedAt);

    [Fact]
    public void HungUpInTheQueue_HasItsQueueTimeAsPatienceAndAKnownHandleTime()
    {
        var call = Call("990110-LN0103-5");
        Assert.Equal(300, call.PatienceSeconds);
        Assert.Contains(call.HandleSeconds, KnownHandleSeconds);
    }

    [Fact]
    public void CustomerZero_IsUnknown() => Assert.Null(Call("990110-LN0102-1").CustomerId);

    [Theory]
    [InlineData("990110-LN0106-1")]
    [InlineData("990110-LN0106-2")]
    [InlineData("990110-LN0106-3")]
    [InlineData("990110-LN0106-4")]
    public void AnsweredWithoutAgentOrServiceTime_IsKeptWithAHandleTimeOfTheOthers(string callId) =>
        Assert.Contains(Call(callId).HandleSeconds, KnownHandleSeconds);

    [Fact]
    public void SampledHandleTimes_AreCounted() => Assert.Equal(4, Log.AnsweredWithSampledHandleTime);

    [Fact]
    public void MenuClockAheadOfQueueClock_DoesNotMoveTheArrivalToTheNextDay() =>
        Assert.Equal(Utc("1999-01-10T08:30:00Z"), Call("990110-LN0107-1").QueuedAt);

    [Theory]
    [InlineData("990110-LN0109-1", "1999-01-10T21:50:10Z")]
    [InlineData("990110-LN0109-2", "1999-01-10T21:59:28Z")]
    [InlineData("990110-LN0109-3", "1999-01-10T22:00:04Z")]
    [InlineData("990110-LN0109-4", "1999-01-10T21:59:58Z")]
    [InlineData("990111-LN0110-1", "1999-01-10T22:00:08Z")]
    [InlineData("990111-LN0110-2", "1999-01-10T22:00:00Z")]
    public void TimesAroundMidnight_AreOfTheRightDay(string callId, string queuedAt) =>
        Assert.Equal(Utc(queuedAt), Call(callId).QueuedAt);

    [Fact]
    public void SummerTime_ShiftsTheArrival() => Assert.Equal(Utc("1999-07-01T09:00:06Z"), Call("990701-LN0111-1").QueuedAt);

    [Fact]
    public void RepeatedCallId_IsMadeUnique()
    {
        Assert.Equal(Log.Calls.Count, Log.Calls.Select(call => call.CallId).Distinct().Count());
        Assert.Equal(Utc("1999-01-10T09:00:06Z"), Call("990110-LN0108-1").QueuedAt);
        Assert.Equal(Utc("1999-01-10T09:10:06Z"), Call("990110-LN0108-1-r2").QueuedAt);
        Assert.Equal(Utc("1999-01-10T09:20:06Z"), Call("990110-LN0108-1-r3").QueuedAt);
        Assert.Equal(Utc("1999-01-11T09:00:06Z"), Call("990111-LN0108-1").QueuedAt);
    }

    [Fact]
    public void Calls_StandByArrival() =>
        Assert.Equal(Log.Calls.OrderBy(call => call.QueuedAt).Select(call => call.CallId), Log.Calls.Select(call => call.CallId));

    [Fact]
    public void Counts_TakeTheThresholdAndShortAbandonsAsWithin() =>
        Assert.Equal(new ServiceLevelCounts(18, 4, 3, 1, 7), Log.Counts);

    [Fact]
    public void Roster_HasEachNamedAgentFromFirstToLastCallOfTheDate()
    {
        Assert.Equal(["ADA", "BEN", "CLEO", "DAN"], Log.Roster.Where(shift => shift.Date == new DateOnly(1999, 1, 10)).Select(shift => shift.AgentId));
        Assert.Equal(new AgentShift(new DateOnly(1999, 1, 10), "ADA", Utc("1999-01-10T07:00:15Z"), Utc("1999-01-10T08:45:06Z")), Log.Roster[0]);
    }

    [Fact]
    public void RosterOfAServiceAcrossMidnight_EndsOnTheNextDay()
    {
        var shift = Log.Roster.Single(shift => shift.AgentId == "DAN" && shift.Date == new DateOnly(1999, 1, 10));
        Assert.Equal((Utc("1999-01-10T21:50:10Z"), Utc("1999-01-10T22:05:04Z")), (shift.From, shift.To));
    }

    [Fact]
    public void LineEndsOfWindows_GiveTheSameCalls()
    {
        var windows = BankLogReader.Read(new StringReader(BankLogFiles.MadeUp().ReplaceLineEndings("\r\n")));
        Assert.Equal(Log.Calls, windows.Calls);
        Assert.Equal(Log.Roster, windows.Roster);
    }

    [Fact]
    public void OtherHeader_IsRefused() =>
        Assert.Throws<FormatException>(() => BankLogReader.Read(new StringReader("a,b,c\n1,2,3\n")));

    [Fact]
    public void January_HasThePublishedCounts()
    {
        var january = BankLogFiles.ReadJanuary();
        Assert.Equal(31_599, january.RowsRead);
        Assert.Equal(240, january.Refused[BankLogRefusal.Phantom]);
        Assert.Equal(1_219, january.Refused[BankLogRefusal.NeverQueued]);
        Assert.Equal(0, january.Refused[BankLogRefusal.Malformed]);
        Assert.Equal(27_060 + 3_080, january.Calls.Count);
        Assert.Equal(490 + 277 - 39, january.AnsweredWithSampledHandleTime);
        Assert.Equal(new ServiceLevelCounts(16_402, 27_060 - 16_402, 985, 174, 27_060 - 16_402 + 3_080 - 985), january.Counts);
    }

    [Theory]
    [InlineData(ServiceLevelFormula.Answered, 0.6061)]
    [InlineData(ServiceLevelFormula.Offered, 0.5442)]
    [InlineData(ServiceLevelFormula.OfferedMinusAbandonsInTime, 0.5626)]
    [InlineData(ServiceLevelFormula.AbandonsInTimeCountAsMet, 0.5769)]
    [InlineData(ServiceLevelFormula.OfferedMinusShortAbandons, 0.5474)]
    public void January_HasThePublishedServiceLevel(ServiceLevelFormula formula, double ratio) =>
        Assert.Equal(ratio, BankLogFiles.ReadJanuary().Counts.Ratio(formula), 4);

    [Fact]
    public void January_ReadTwice_GivesTheSameCalls() =>
        Assert.Equal(BankLogFiles.ReadJanuary().Calls, BankLogFiles.ReadJanuary().Calls);

    // Of rows with a named agent and a service time.
    private static double[] KnownHandleSeconds => [50, 60, 90, 120, 180, 300, 780];

    private static TraceCall Call(string callId) => Log.Calls.Single(call => call.CallId == callId);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text);
}
