using Routing.Core;

namespace Routing.Center.Tests;

public sealed class FollowUpStepsTests
{
    private const long Day = 86_400_000;
    private readonly TestCenter _center = new(TestPlans.Sticky);
    private int _calls;

    [Fact]
    public void CompleteWithFollowUp_OpensIt()
    {
        _center.Staff("anna", "general");
        CallView call = Talk("li");
        _center.Now += 60_000;
        CommandResult result = Complete(call, new FollowUpRequest("complaint", "no signal at home"));

        FollowUpView followUp = Only();
        Assert.Equal((1, "complaint", "no signal at home"), (followUp.Id, followUp.Kind, followUp.Note));
        Assert.Equal(("li", call.CallId, "anna", _center.Now), (followUp.CustomerId, followUp.CallId, followUp.OwnerId, followUp.OpenedMs));
        Assert.Equal((FollowUpState.Open, false), (followUp.State, followUp.IsOverdue));
        Assert.Equal((_center.Now + Day, _center.Now + (3 * Day), _center.Now + Day), (followUp.ReplyByMs, followUp.ResolveByMs, followUp.DueMs));
        Assert.Equal(1, result.Call!.FollowUpId);
        FeedEvent opened = _center.Last.Single(e => e.Type == "follow-up.opened");
        Assert.Equal((1L, "complaint", "no signal at home", "anna"), (opened.FollowUpId, opened.Kind, opened.Note, opened.AgentId));
        Assert.Equal((call.CallId, "open", _center.Now + Day), (opened.CallId, opened.State, opened.DeadlineMs));
    }

    [Fact]
    public void KindThatThePlanDoesNotHave_HasNoDeadlines()
    {
        _center.Staff("anna", "general");
        Complete(Talk("li"), new FollowUpRequest("letter", null));
        Assert.Equal((null, null, null), (Only().ReplyByMs, Only().ResolveByMs, Only().DueMs));
        Assert.Equal(long.MaxValue, _center.State.FollowUps.NextDue);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ComplaintOfWhichTheAgentSaysNothing_OpensOneAllTheSame(bool endsAtTheSwitch)
    {
        _center.Staff("anna", "general");
        CallView call = Talk("li", complaint: true);
        if (endsAtTheSwitch) _center.Report(call.CallId, CallReportKind.Ended);
        else Complete(call, null);

        Assert.Equal(("complaint", null, "anna"), (Only().Kind, Only().Note, Only().OwnerId));
    }

    [Fact]
    public void ComplaintUnderAPlanWithoutThatKind_OpensNone()
    {
        _center.Do(new ApplyPlan(TestPlans.Main, OpeningCalendar.Empty));
        _center.Staff("anna", "general");
        Complete(Talk("li", complaint: true), null);
        Assert.Empty(All());
    }

    [Fact]
    public void FollowUpAfterTheSwitchEndedAComplaint_StandsInPlaceOfTheOneOpened()
    {
        _center.Staff("anna", "general");
        CallView call = Talk("li", complaint: true);
        _center.Report(call.CallId, CallReportKind.Ended);
        _center.Now += 5_000;
        Complete(call, new FollowUpRequest("letter", "write"));

        Assert.Equal((1, "letter", "write", null), (Only().Id, Only().Kind, Only().Note, Only().DueMs));
        Assert.Equal(["call.changed", "follow-up.changed"], _center.Last.Select(e => e.Type));
        Complete(call, new FollowUpRequest("other", null));
        Assert.Equal("letter", Only().Kind);
    }

    [Fact]
    public void FollowUpAfterTheSwitchEndedTheCall_IsOpenedThen()
    {
        _center.Staff("anna", "general");
        CallView call = Talk(null);
        _center.Report(call.CallId, CallReportKind.Ended);
        Assert.Empty(All());
        CommandResult result = Complete(call, new FollowUpRequest("letter", null));
        Assert.Equal((1L, "anna", null), (result.Call!.FollowUpId, Only().OwnerId, Only().CustomerId));
    }

    [Fact]
    public void ReplyAndResolution_AreMadeOnce()
    {
        Open();
        CommandResult reply = _center.After(1_000, new ReplyFollowUp(1, "lead", null));
        Assert.Equal((FollowUpState.Replied, _center.Now, "lead"), (reply.FollowUp!.State, reply.FollowUp.RepliedMs, reply.FollowUp.RepliedBy));
        FeedEvent replied = Assert.Single(_center.Last);
        Assert.Equal(("follow-up.replied", "lead", "c1", "anna"), (replied.Type, replied.Other, replied.CallId, replied.AgentId));
        Assert.True(_center.After(1_000, new ReplyFollowUp(1, "chief", null)).Repeated);
        Assert.Equal("lead", Only().RepliedBy);

        CommandResult resolve = _center.After(1_000, new ResolveFollowUp(1, "chief", null));
        Assert.Equal((FollowUpState.Resolved, "chief", null), (resolve.FollowUp!.State, resolve.FollowUp.ResolvedBy, resolve.FollowUp.DueMs));
        Assert.Equal("follow-up.resolved", Assert.Single(_center.Last).Type);
        Assert.True(_center.Do(new ResolveFollowUp(1, "lead", null)).Repeated);
        _center.Refuses(Refusal.InvalidTransition, "resolved", new ReplyFollowUp(1, "lead", null));
        _center.Refuses(Refusal.UnknownFollowUp, null, new ResolveFollowUp(2, "lead", null));
    }

    [Fact]
    public void Agent_MovesOnlyItsOwn()
    {
        Open();
        _center.Define("bert", "general");
        _center.Do(new SignInAgent("bert", "p", "bbbb", null, false));
        _center.Refuses(Refusal.NotYourFollowUp, null, new ReplyFollowUp(1, "key", "bbbb"));
        Assert.Equal("anna", _center.Do(new ReplyFollowUp(1, "key", TestCenter.Hash)).FollowUp!.RepliedBy);
        _center.Do(new EndWrapUp("anna", TestCenter.Hash));
        _center.Do(new SignOutAgent("anna", TestCenter.Hash));
        _center.Refuses(Refusal.NotYourFollowUp, null, new ResolveFollowUp(1, "key", TestCenter.Hash));
    }

    [Fact]
    public void PassedDeadlines_AreToldAtTheirInstants()
    {
        Open();
        long opened = Only().OpenedMs;
        _center.Now = opened + Day - 1;
        _center.Do(new AdvanceTime());
        Assert.False(Only().IsOverdue);

        _center.Now = opened + (4 * Day);
        _center.Do(new AdvanceTime());
        List<FeedEvent> overdue = [.. _center.Feed.Where(e => e.Type == "follow-up.overdue")];
        Assert.Equal([("reply", opened + Day), ("resolution", opened + (3 * Day))], overdue.Select(e => (e.Reason!, e.AtMs)));
        Assert.All(overdue, e => Assert.Equal((e.AtMs, 1L, "open"), (e.DeadlineMs, e.FollowUpId, e.State)));
        Assert.Equal(_center.Feed.Select(e => e.AtMs).Order(), _center.Feed.Select(e => e.AtMs));
        Assert.True(Only().IsOverdue);
    }

    [Fact]
    public void NextDue_CoversTheNextDeadline()
    {
        Open();
        _center.Do(new EndWrapUp("anna", TestCenter.Hash));
        _center.Now = Only().OpenedMs + Day - 1;
        _center.Do(new AdvanceTime());
        Assert.Equal(Only().ReplyByMs, _center.State.FollowUps.NextDue);
        Assert.InRange(_center.State.NextDue, 0, Only().ReplyByMs!.Value);
    }

    [Fact]
    public void ReplyInTime_LeavesTheResolutionsDeadlineAlone()
    {
        Open();
        _center.Do(new ReplyFollowUp(1, "lead", null));
        _center.After(4 * Day, new AdvanceTime());
        Assert.Equal("resolution", Assert.Single(_center.Feed, e => e.Type == "follow-up.overdue").Reason);
        Assert.Equal((FollowUpState.Replied, true), (Only().State, Only().IsOverdue));
        _center.Do(new ResolveFollowUp(1, "lead", null));
        Assert.False(Only().IsOverdue);
    }

    [Fact]
    public void ReplayedCommandsAlone_TellOfTheSameDeadlines()
    {
        Open();
        _center.After(30 * 3_600_000L, new AdvanceTime());
        _center.After(30 * 3_600_000L, new ReplyFollowUp(1, "lead", null));
        _center.After(30 * 3_600_000L, new AdvanceTime());
        var replay = new CenterState("c1");
        var events = new EventBuffer();
        foreach ((CenterCommand command, long now, RoutingEvent[] expected) in _center.Journal)
        {
            events.Clear();
            replay.Apply(command, now, events);
            Assert.Equal(expected, events.Events.ToArray());
        }

        Assert.Equal(2, _center.Journal.Sum(entry => entry.Events.Count(e => e.Kind == EventKind.FollowUpOverdue)));
        Assert.Equal(_center.State.StateHash(), replay.StateHash());
    }

    [Fact]
    public void LoadedState_TellsOfDeadlinesToo()
    {
        Open();
        var loaded = new TestCenter(plan: null) { State = CenterState.Load(_center.Saved()), Now = _center.Now };
        Assert.Equal(_center.State.StateHash(), loaded.State.StateHash());
        loaded.After(2 * Day, new AdvanceTime());
        Assert.Equal("reply", Assert.Single(loaded.Feed, e => e.Type == "follow-up.overdue").Reason);
    }

    [Fact]
    public void ResolvedADayAgo_IsForgotten()
    {
        Open();
        _center.Do(new ResolveFollowUp(1, "lead", null));
        _center.After(Day - 1, new AdvanceTime());
        Assert.Single(All());
        _center.After(1, new AdvanceTime());
        Assert.Empty(All());
        Open();
        Assert.Equal(2, Only().Id);
    }

    [Fact]
    public void CallOfTheSameCustomer_ShowsItsOpenFollowUps()
    {
        Open();
        _center.Do(new EndWrapUp("anna", TestCenter.Hash));
        CallView call = Offer("li");
        Assert.Equal(1, Assert.Single(call.OpenFollowUps).Id);
        Assert.Equal(1, Assert.Single(_center.Agent("anna").Reservation!.Call.OpenFollowUps).Id);
        Assert.Empty(Offer("wang").OpenFollowUps);
    }

    private void Open()
    {
        if (_center.State.ReadAgent("anna") is null) _center.Staff("anna", "general");
        else _center.Do(new EndWrapUp("anna", TestCenter.Hash));
        Complete(Talk("li"), new FollowUpRequest("complaint", null));
    }

    private CallView Talk(string? customer, bool complaint = false)
    {
        CallView call = Offer(customer, complaint);
        Assert.True(_center.Accept("anna").Succeeded);
        return call;
    }

    private CallView Offer(string? customer, bool complaint = false)
    {
        var request = new CallRequest { CallId = $"c{++_calls}", Customer = new CustomerCard(customer, null, null), Complaint = complaint };
        return _center.Do(new OfferCall("ivr", request)).Call!;
    }

    private CommandResult Complete(CallView call, FollowUpRequest? followUp)
        => _center.Do(new CompleteCall("anna", TestCenter.Hash, call.CallId, null, followUp));

    private IReadOnlyList<FollowUpView> All() => _center.State.ReadFollowUps(new FollowUpSearch());

    private FollowUpView Only() => Assert.Single(All());
}
