using Routing.Core;

namespace Routing.Center.Tests;

public sealed class PlanChangesTests
{
    private static readonly OpeningCalendar Later = new(0, long.MaxValue, [], [TestCenter.Start]);

    [Fact]
    public void BeforeTheFirstPlan_CommandsAreUnavailable()
    {
        var center = new TestCenter(plan: null);
        center.Refuses(Refusal.Unavailable, null, new OfferCall("ivr", new CallRequest { CallId = "c1" }));
        center.Refuses(Refusal.Unavailable, null, new PutAgent("anna", new AgentCard { Name = "A" }));
        center.Refuses(Refusal.Unavailable, null, new RecoverCenter());
        center.Refuses(Refusal.Unavailable, null, new ExtendCalendar(Later));
        Assert.True(center.Do(new AdvanceTime()).Succeeded);
        Assert.Equal(long.MaxValue, center.State.NextDue);
        Assert.Empty(center.State.ReadView().Queues);
        Assert.Null(center.State.ReadView().PlanJson);
    }

    [Fact]
    public void PlanThatCannotBeRead_IsRefusedAndTheOldOneStays()
    {
        var center = new TestCenter();
        center.Refuses(Refusal.InvalidPlan, null, new ApplyPlan("{ \"queues\": 5 }", OpeningCalendar.Empty));
        center.Refuses(Refusal.InvalidPlan, null, new ApplyPlan("nonsense", OpeningCalendar.Empty));
        Assert.Equal(TestPlans.Main, center.State.ReadView().PlanJson);
        Assert.Equal(1, center.State.ReadView().PlanVersion);
    }

    [Fact]
    public void NewPlan_KeepsNumbersAndMovesCallsOfRemovedQueues()
    {
        var center = new TestCenter();
        center.Offer("c1", "general");
        int before = center.State.Numbers.Queues.NumberOf("vip");
        string plan = """{ "queues": [{ "id": "extra" }, { "id": "vip" }], "removedQueues": { "general": "vip", "desk": "vip", "small": "vip", "nightly": "vip" } }""";
        Assert.True(center.Do(new ApplyPlan(plan, OpeningCalendar.Empty)).Succeeded);

        Assert.Equal(before, center.State.Numbers.Queues.NumberOf("vip"));
        Assert.Equal("vip", center.Call("c1").Queue);
        Assert.Equal(["extra", "vip"], center.State.ReadView().Queues.Select(queue => queue.Id));
        Assert.Equal(2, center.State.ReadView().PlanVersion);
        Assert.Equal("plan.applied", center.Last[0].Type);
        center.Refuses(Refusal.UnknownSkill, "general", new PutAgent("anna", new AgentCard { Name = "A", Skills = [new SkillCard("general", 1)] }));
    }

    [Fact]
    public void LaterCalendar_GivesAnEventAndTheSameOneNone()
    {
        var center = new TestCenter();
        Assert.True(center.Do(new ExtendCalendar(Later)).Succeeded);
        Assert.Equal("calendar.extended", Assert.Single(center.Last).Type);
        center.Do(new ExtendCalendar(new OpeningCalendar(0, long.MaxValue, [], [TestCenter.Start])));
        Assert.Empty(center.Last);
    }

    [Fact]
    public void Recovery_GivesOpenReservationsAFreshDeadline()
    {
        var center = new TestCenter();
        center.Staff("anna", "general");
        center.Offer("c1");
        center.After(600_000, new RecoverCenter());
        Assert.Equal("center.recovered", center.Last[^1].Type);
        Assert.Equal(center.Now + 12_000, center.Agent("anna").Reservation!.ExpiresAtMs);
        Assert.True(center.Accept("anna").Succeeded);
    }
}
