using Routing.Core;

namespace Routing.Center.Tests;

public sealed class GaugeReaderTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void Queues_StandInPlanOrderWithTheirPromise()
    {
        CenterView view = _center.State.ReadView();
        Assert.Equal(["vip", "general", "desk", "small", "nightly"], view.Queues.Select(queue => queue.Id));
        Assert.Equal(["VIP desk", "General desk", "desk", "small", "nightly"], view.Queues.Select(queue => queue.Name));
        Assert.Equal((20_000, 0.8, true), (view.Queues[0].WithinMs, view.Queues[0].Target, view.Queues[0].Protected));
        Assert.Equal(("c1", _center.Now, _center.State.Sequence), (view.Center, view.AtMs, view.Sequence));
    }

    [Fact]
    public void WaitingCalls_AreCountedWithTheLongestWait()
    {
        _center.Offer("c1");
        _center.After(7_000, new AdvanceTime());
        _center.Offer("c2");
        QueueGauges general = Queue("general");
        Assert.Equal((2, 7_000L), (general.Counts.Waiting, general.LongestWaitMs));
        Assert.Equal(0, Queue("vip").LongestWaitMs);
    }

    [Fact]
    public void Agents_AreCountedByStateInEveryQueueTheyServe()
    {
        _center.Staff("anna", "general", "vip");
        _center.Staff("bert", "vip");
        _center.Define("carl", "vip");
        Assert.Equal([1, 0, 2, 0, 0, 0, 0], Queue("vip").AgentsByState);
        Assert.Equal([0, 0, 1, 0, 0, 0, 0], Queue("general").AgentsByState);
        Assert.Equal(["anna", "bert", "carl"], _center.State.ReadView().Agents.Select(agent => agent.AgentId));

        _center.Define("carl", "general");
        Assert.Equal(0, Queue("vip").AgentsByState[(int)AgentState.SignedOut]);
        Assert.Equal(1, Queue("general").AgentsByState[(int)AgentState.SignedOut]);
    }

    [Fact]
    public void Intervals_BeginAnewAtTheirStarts()
    {
        _center.Talk("anna", "c1");
        Assert.Equal((1, 1, 1), InTime());
        _center.After(900_000 - 1, new AdvanceTime());
        Assert.Equal((1, 1, 1), InTime());
        _center.After(1, new AdvanceTime());
        Assert.Equal((0, 1, 1), InTime());
        _center.After(900_000, new AdvanceTime());
        Assert.Equal((0, 0, 1), InTime());
        _center.After(12 * 3_600_000, new AdvanceTime());
        Assert.Equal((0, 0, 0), InTime());
    }

    [Fact]
    public void OutcomeBeforeAStart_BelongsToTheIntervalItHappenedIn()
    {
        // The threshold passes 20.001 s after the offer, long before the only command of the next interval.
        _center.After(900_000 - 30_000, new AdvanceTime());
        _center.Offer("c1");
        _center.After(900_000 - 25_000, new AdvanceTime());
        Assert.Equal((0, 1), (Queue("general").Interval15.PastThreshold, Queue("general").Interval30.PastThreshold));
    }

    [Fact]
    public void OutcomeAfterAStart_BelongsToTheNewInterval()
    {
        _center.After(900_000 - 10_000, new AdvanceTime());
        _center.Offer("c1");
        _center.After(60_000, new AdvanceTime());
        Assert.Equal(1, Queue("general").Interval15.PastThreshold);
    }

    [Fact]
    public void Day_BeginsWhereTheCalendarSaysSo()
    {
        var calendar = new OpeningCalendar(0, long.MaxValue, [], [TestCenter.Start - 1_000, TestCenter.Start + 50_000, TestCenter.Start + 90_000_000]);
        var center = new TestCenter(TestPlans.Main, calendar);
        center.Talk("anna", "c1");
        center.After(49_999, new AdvanceTime());
        Assert.Equal(1, center.State.ReadView().Queues[1].Day.AnsweredInTime);
        center.After(1, new AdvanceTime());
        Assert.Equal(0, center.State.ReadView().Queues[1].Day.AnsweredInTime);
    }

    [Fact]
    public void Day_CountsWhoCameAndWhoHungUpBeforeAndAfterTheThreshold()
    {
        var calendar = new OpeningCalendar(0, long.MaxValue, [], [TestCenter.Start - 1_000, TestCenter.Start + 50_000, TestCenter.Start + 90_000_000]);
        var center = new TestCenter(TestPlans.Main, calendar);
        foreach (string call in (string[])["c1", "c2", "c3"]) center.Offer(call);
        center.Report("c1", CallReportKind.Abandoned);
        center.After(30_000, new AdvanceTime());
        center.Report("c2", CallReportKind.Abandoned);
        Assert.Equal((3, 2), Day(center.State));
        Assert.Equal((3, 2), Day(CenterState.Load(center.Saved())));

        // The third belongs to the day on which it came; its hang-up to the one on which that happened.
        center.After(20_000, new AdvanceTime());
        Assert.Equal((0, 0), Day(center.State));
        center.Report("c3", CallReportKind.Abandoned);
        Assert.Equal((0, 1), Day(center.State));
        Assert.Equal((0, 1), Day(CenterState.Load(center.Saved())));
    }

    private static (long Offered, long Abandoned) Day(CenterState center)
    {
        QueueGauges general = center.ReadView().Queues.Single(queue => queue.Id == "general");
        return (general.DayOffered, general.DayAbandoned);
    }

    private QueueGauges Queue(string id) => _center.State.ReadView().Queues.Single(queue => queue.Id == id);

    private (long Quarter, long Half, long Day) InTime()
    {
        QueueGauges general = Queue("general");
        return (general.Interval15.AnsweredInTime, general.Interval30.AnsweredInTime, general.Day.AnsweredInTime);
    }
}
