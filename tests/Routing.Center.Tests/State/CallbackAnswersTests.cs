using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallbackAnswersTests
{
    private readonly TestCenter _center = new(TestPlans.WaysOut);

    [Fact]
    public void OfferedAtTheDoor_AcceptedWithinTenMinutesIsACallback()
    {
        TurnAway();
        CommandResult result = _center.After(CallbackAnswers.AnswerMs, Accept("e1", "138"));

        Assert.True(result.Succeeded, result.Detail);
        Assert.Equal((ContactState.Callback, "138", false), (result.Call!.State, result.Call.CallbackNumber, result.Call.IsCallbackOffered));
        FeedEvent left = _center.Last.Single(told => told.Type == "call.left");
        Assert.Equal(("callback", "c2", "small"), (left.State, left.CallId, left.Queue));
        Assert.True(_center.Do(Accept("e1", "138")).Repeated);
    }

    [Fact]
    public void AnsweredAfterTenMinutes_ComesTooLate()
    {
        TurnAway();
        _center.Now += CallbackAnswers.AnswerMs + 1;
        _center.Refuses(Refusal.InvalidTransition, "closed", Accept("e1", "138"));
        _center.Refuses(Refusal.InvalidTransition, "closed", Decline("e2"));
    }

    [Fact]
    public void AcceptedWithoutANumber_TakesTheOneThatCalled()
    {
        TurnAway("13900000000");
        Assert.Equal("13900000000", _center.Do(Accept("e1", null)).Call!.CallbackNumber);
    }

    [Fact]
    public void AcceptedWithNoNumberKnown_IsRefusedAndMayBeSaidAgain()
    {
        TurnAway();
        _center.Refuses(Refusal.InvalidField, "number", Accept("e1", null));
        _center.Refuses(Refusal.InvalidField, "number", Accept("e1", ""));
        Assert.Equal(ContactState.Callback, _center.Do(Accept("e1", "138")).Call!.State);
    }

    [Fact]
    public void Declined_EndsTheOfferAndIsNoted()
    {
        TurnAway();
        CommandResult result = _center.Do(Decline("e1"));

        Assert.Equal((ContactState.Closed, false), (result.Call!.State, result.Call.IsCallbackOffered));
        FeedEvent noted = Assert.Single(_center.Last);
        Assert.Equal(("call.reported", "callback-declined"), (noted.Type, noted.Reason));
        Assert.True(_center.Do(Decline("e1")).Repeated);
        _center.Refuses(Refusal.InvalidTransition, "closed", Accept("e2", "138"));
    }

    [Fact]
    public void NotOffered_IsRefused()
    {
        _center.Offer("c2", "small");
        _center.Refuses(Refusal.InvalidTransition, "queued", Accept("e1", "138"));
        _center.Refuses(Refusal.InvalidTransition, "queued", Decline("e2"));
    }

    [Fact]
    public void CallbackOfAClosedCall_LeavesTheOtherCallsInOrder()
    {
        TurnAway();
        _center.Offer("c3", "vip");
        _center.Do(Accept("e1", "138"));

        Assert.Equal(["c1", "c3"], Ids(_center.State.Calls.Open).Take(2));
        Assert.Equal(["c2"], Ids(_center.State.Calls.Over));
        Assert.Equal(_center.State.StateHash(), CenterState.Load(_center.Saved()).StateHash());
    }

    private static IEnumerable<string> Ids(CallList calls)
    {
        for (CallRecord? call = calls.First; call is not null; call = call.After) yield return call.CallId;
    }

    // The queue holds one; the second is offered a callback at the door.
    private void TurnAway(string? ani = null)
    {
        _center.Offer("c1", "small");
        CallView call = _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c2", Queue = "small", Ani = ani })).Call!;
        Assert.Equal((ContactState.Closed, true), (call.State, call.IsCallbackOffered));
    }

    private static ReportCall Accept(string eventId, string? number)
        => new("ivr", "c2", new CallReport(eventId, CallReportKind.CallbackAccepted) { Number = number });

    private static ReportCall Decline(string eventId) => new("ivr", "c2", new CallReport(eventId, CallReportKind.CallbackDeclined));
}
