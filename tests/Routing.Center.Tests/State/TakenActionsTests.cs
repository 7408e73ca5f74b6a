using Routing.Core;

namespace Routing.Center.Tests;

public sealed class TakenActionsTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void Action_TellsWhoWhatBeforeAndAfter()
    {
        _center.Define("a1", "general");
        CommandResult result = Take(new ChangeSkills("a1", [new SkillCard("vip", 7)], ["general"], "east"));
        Assert.Equal(["agent.defined", "action.taken"], _center.Last.Select(told => told.Type));
        Assert.Equal(
            new ActionRecord(result.Sequence, _center.Now, "lead", "agent.skills", "a1", "a1: general 5", "a1: vip 7; team east", "done"),
            Action());
        Assert.Equal(_center.State.Sequence, result.Sequence);
    }

    [Fact]
    public void RefusedAction_IsRecordedWithTheCodeOfTheRefusal()
    {
        Assert.Equal(Refusal.UnknownAgent, Take(new DeleteAgent("nobody")).Refusal);
        Assert.Equal(("agent.delete", "nobody", "unknown-agent", null), (Action().Action, Action().Target, Action().Outcome, Action().After));
    }

    [Fact]
    public void WhatIsSoAlready_LeavesNoRecord()
    {
        Take(new OverrideHours("general", false, null, "fire drill"));
        Assert.True(Take(new OverrideHours("general", false, null, "fire drill")).Repeated);
        Assert.Empty(_center.Last);
    }

    [Fact]
    public void NewPlan_IsRecordedByItsVersionAndStillSetsThresholds()
    {
        Take(new ApplyPlan(TestPlans.Main, OpeningCalendar.Empty));
        Assert.Equal(("plan.put", "plan", "version 1", "version 2"), (Action().Action, Action().Target, Action().Before, Action().After));
    }

    [Fact]
    public void ActionsOnCalls_TellOfNoCaller()
    {
        _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Ani = "13912345678", Queue = "general", Customer = new CustomerCard("u77", null, "gold") }));
        Take(new ChangeCall("ivr", "c1", new CallChange { Queue = "vip" }));
        Assert.Equal(("call.move", "c1", "done"), (Action().Action, Action().Target, Action().Outcome));
        Assert.StartsWith("queued in general", Action().Before, StringComparison.Ordinal);
        Assert.StartsWith("queued in vip", Action().After, StringComparison.Ordinal);
        Assert.DoesNotContain("139", Action().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("u77", Action().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CancelledCallback_IsRecorded()
    {
        string id = _center.Do(new ScheduleCallback("web", new CallbackRequest { Number = "13800138000", Queue = "general", AtMs = _center.Now + 3_600_000 })).Callback!.CallbackId;
        Take(new CancelCallback(id, null));
        Assert.Equal(("callback.cancel", id, "scheduled", "cancelled"), (Action().Action, Action().Target, Action().Before, Action().After));
        Assert.DoesNotContain("138", Action().ToString().Replace($"{_center.Now}", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void ActionWithinAnAction_IsABug() =>
        Assert.Throws<ArgumentException>(() => Take(new TakeAction("lead", new DeleteAgent("a1"))));

    private CommandResult Take(CenterCommand command) => _center.Do(new TakeAction("lead", command));

    private ActionRecord Action() => _center.Last.Single(told => told.Type == "action.taken").Action!;
}
