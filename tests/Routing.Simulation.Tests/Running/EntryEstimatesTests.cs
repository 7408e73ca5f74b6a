using Routing.Core;

namespace Routing.Simulation.Tests;

public sealed class EntryEstimatesTests
{
    private readonly RoutingEngine _engine = new();
    private readonly EventBuffer _events = new(64);
    private readonly EntryEstimates _estimates;

    public EntryEstimatesTests()
    {
        SimulationModel model = TestModels.Of(
            [TestModels.Queue(0, 0.8), TestModels.Queue(1, 0.8)], [], [TestModels.Group("desk", 2, 0)], 0, TestModels.Hour);
        _estimates = new EntryEstimates(_engine, model);
        Apply(Command.ApplyTable(model.Table));
        for (int agent = 0; agent < 2; agent++)
        {
            Apply(Command.DefineAgent(agent, model.Groups[0].Profile));
            Apply(Command.SignIn(agent));
            Apply(Command.Ready(agent));
            _estimates.StartShift(agent);
        }
    }

    [Fact]
    public void ContactThatIsServedAtOnce_IsToldNothing()
    {
        Apply(Command.Offer(1, 0));
        Assert.Null(_estimates.Of(1, 0));
    }

    [Fact]
    public void Plain_IsQueueTimesHandleTimePerAgentOnDuty()
    {
        FillQueue(until: 4);
        Assert.Equal(180_000, _estimates.Of(4, 0)!.Value.PlainMs);
        _estimates.EndCall(60_000);
        _estimates.EndCall(40_000);
        Assert.Equal(50_000, _estimates.Of(4, 0)!.Value.PlainMs);
        _estimates.EndShift(1);
        Assert.Equal(100_000, _estimates.Of(4, 0)!.Value.PlainMs);
    }

    [Fact]
    public void Told_IsTheEnginesShareOfWhoStandsAhead()
    {
        FillQueue(until: 5);
        long whole = _engine.ReadQueue(0).EstimatedWaitMs;
        Assert.Equal([whole * 1 / 4, whole * 2 / 4, whole * 3 / 4], new long[] { 3, 4, 5 }.Select(contact => _estimates.Of(contact, 0)!.Value.ToldMs));
    }

    [Fact]
    public void AgentsOfOtherQueues_AreNotOnDutyForIt()
    {
        Apply(Command.Offer(1, 1));
        Assert.Equal(180_000, _estimates.Of(1, 1)!.Value.PlainMs);
    }

    /// <summary>The first two take the agents, the others wait.</summary>
    private void FillQueue(int until)
    {
        for (int contact = 1; contact <= until; contact++) Apply(Command.Offer(contact, 0));
    }

    private void Apply(in Command command)
    {
        _events.Clear();
        _engine.Apply(command, 1_000, _events);
    }
}
