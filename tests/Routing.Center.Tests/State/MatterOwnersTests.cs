using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>The first-inquiry rule, seen from the calls it concerns.</summary>
public sealed class MatterOwnersTests
{
    private const long Day = 86_400_000;
    private readonly TestCenter _center = new(TestPlans.Sticky);
    private int _calls;

    [Fact]
    public void ReadyOwner_GetsTheCallAtOnce()
    {
        _center.Staff("bert", "general");
        Handle("anna", "li", "bill");
        CallView call = Offer("li", "bill");

        Assert.Equal(("anna", "anna", ContactState.Reserved), (call.OwnerId, call.AgentId, call.State));
    }

    [Fact]
    public void BusyOwner_IsWaitedForAndThenTheQueueServes()
    {
        Handle("anna", "li", "bill");
        Busy("anna");
        _center.Staff("bert", "general");
        CallView call = Offer("li", "bill");
        Assert.Equal((ContactState.Queued, "anna"), (call.State, call.OwnerId));

        _center.After(7_999, new AdvanceTime());
        Assert.Equal((ContactState.Queued, 7_999), (_center.Call(call.CallId).State, _center.Call(call.CallId).WaitedMs));
        _center.Now += 1;
        Assert.Contains("call.released", Passed().Select(e => e.Type));
        Assert.Equal("bert", _center.Call(call.CallId).AgentId);
        _center.Accept("bert");
        Assert.Equal(8_000, _center.Call(call.CallId).WaitedMs);
    }

    [Fact]
    public void OwnerFreedInTime_TakesTheCallBeforeOthersThatWaitLonger()
    {
        Handle("anna", "li", "bill");
        Busy("anna");
        Offer("wang", "move");
        CallView own = Offer("li", "bill");
        _center.Now += 3_000;
        Finish("anna");

        Assert.Equal("anna", _center.Call(own.CallId).AgentId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AbsentOwner_IsNotWaitedFor(bool signsOut)
    {
        Handle("anna", "li", "bill");
        _center.Staff("bert", "general");
        _center.Do(signsOut ? new SignOutAgent("anna", TestCenter.Hash) : new NotReadyAgent("anna", TestCenter.Hash, "meal"));

        CallView call = Offer("li", "bill");
        Assert.Equal(("anna", "bert"), (call.OwnerId, call.AgentId));
    }

    [Fact]
    public void ComplaintsOwner_ComesBeforeThatOfTheSameIntent()
    {
        Handle("anna", "li", "noise", complaint: true);
        Handle("bert", "li", "bill");

        Assert.Equal("anna", OwnerOf("li", "bill"));
    }

    [Fact]
    public void OpenFollowUpsOwner_ComesFirstUntilItIsResolved()
    {
        Handle("anna", "li", "move", followUp: new FollowUpRequest("site", "look at the mast"));
        Handle("bert", "li", "bill");
        Assert.Equal("anna", OwnerOf("li", "bill"));

        _center.Do(new ResolveFollowUp(1, "lead", null));
        Assert.Equal("bert", OwnerOf("li", "bill"));
        Assert.Equal("anna", OwnerOf("li", "move"));
    }

    [Fact]
    public void OfComplaintAndFollowUp_TheLatestCounts()
    {
        Handle("anna", "li", "noise", complaint: true);
        _center.Now += 1;
        Handle("bert", "li", "move", followUp: new FollowUpRequest("site", null));
        Assert.Equal("bert", OwnerOf("li", null));
        _center.Now += 1;
        Handle("carl", "li", "dust", complaint: true);
        Assert.Equal("carl", OwnerOf("li", null));
    }

    [Fact]
    public void LastOfTheSameIntent_OwnsIt()
    {
        Handle("anna", "li", "bill");
        Handle("bert", "li", "bill");
        Handle("carl", "li", "move");

        Assert.Equal("bert", OwnerOf("li", "bill"));
        Assert.Null(OwnerOf("li", "other"));
        Assert.Null(OwnerOf("wang", "bill"));
    }

    [Fact]
    public void WithoutCustomerOrIntent_NobodyOwnsTheCall()
    {
        Handle("anna", null, "bill");
        Handle("anna", "li", null);

        Assert.Null(OwnerOf(null, "bill"));
        Assert.Null(OwnerOf("li", null));
        Assert.Empty(_center.State.Matters.InOrder);
    }

    [Fact]
    public void AfterTheDaysOfThePlan_TheMatterIsForgotten()
    {
        Handle("anna", "li", "bill");
        _center.Now += 7 * Day;
        Assert.Equal("anna", OwnerOf("li", "bill"));
        _center.Now += 1;
        Assert.Null(OwnerOf("li", "bill"));
        Assert.Empty(_center.State.Matters.InOrder);
    }

    [Fact]
    public void RuleThatOptsOut_LeavesTheCallToAll()
    {
        Apply(TestPlans.Sticky.Replace("{ \"when\": { \"tier\"", "{ \"when\": { \"intent\": \"bill\" }, \"sticky\": false, \"continue\": true },\n { \"when\": { \"tier\"", StringComparison.Ordinal));
        Handle("anna", "li", "bill");
        Handle("anna", "li", "move");

        Assert.Null(OwnerOf("li", "bill"));
        Assert.Equal("anna", OwnerOf("li", "move"));
    }

    [Fact]
    public void OwnerWithoutCertificate_IsNotGivenTheCall()
    {
        Apply(TestPlans.Sticky
            .Replace("\"queues\": [", "\"skills\": [{ \"id\": \"vip\", \"certified\": true }, \"general\", \"desk\", \"small\", \"nightly\"], \"queues\": [", StringComparison.Ordinal));
        Handle("anna", "li", "bill");
        _center.Staff("bert", "vip");
        CallView call = Offer("li", "bill", "gold");

        Assert.Equal(("anna", "vip", "bert"), (call.OwnerId, call.Queue, call.AgentId));
    }

    [Fact]
    public void BusyOwnerWithoutCertificate_IsNotWaitedFor()
    {
        Handle("anna", "li", "bill");
        Busy("anna");
        CallView call = Offer("li", "bill", "gold");
        _center.Staff("bert", "vip");

        Assert.Equal("bert", _center.Call(call.CallId).AgentId);
    }

    [Fact]
    public void DeletedOwner_IsPassedOverAndBackWhenDefinedAgain()
    {
        Handle("bert", "li", "bill");
        Handle("anna", "li", "noise", complaint: true);
        _center.Do(new SignOutAgent("anna", TestCenter.Hash));
        Assert.True(_center.Do(new DeleteAgent("anna")).Succeeded);
        Assert.Equal("bert", OwnerOf("li", "bill"));

        _center.Staff("anna", "general");
        Assert.Equal("anna", OwnerOf("li", "bill"));
    }

    [Fact]
    public void PlanWithoutStickiness_ForgetsAllMatters()
    {
        Handle("anna", "li", "bill");
        Apply(TestPlans.Main);
        Assert.Null(OwnerOf("li", "bill"));
        Apply(TestPlans.Sticky);
        Assert.Null(OwnerOf("li", "bill"));
    }

    [Fact]
    public void CallEndedByTheSwitch_IsCompletedToo()
    {
        _center.Staff("anna", "general");
        CallView call = Offer("li", "bill");
        _center.Accept("anna");
        _center.Report(call.CallId, CallReportKind.Ended);

        Assert.Equal("anna", OwnerOf("li", "bill"));
    }

    private string? OwnerOf(string? customer, string? intent)
    {
        CallView call = Offer(customer, intent);
        _center.Report(call.CallId, CallReportKind.Abandoned);
        return call.OwnerId;
    }

    private CallView Offer(string? customer, string? intent, string? tier = null, bool complaint = false)
    {
        var request = new CallRequest
        {
            CallId = $"c{++_calls}",
            Customer = new CustomerCard(customer, null, tier),
            Intent = intent,
            Complaint = complaint,
        };
        CommandResult result = _center.Do(new OfferCall("ivr", request));
        Assert.True(result.Succeeded, result.Detail);
        return result.Call!;
    }

    // The others step aside, so that the call is this agent's.
    private void Handle(string agent, string? customer, string? intent, bool complaint = false, FollowUpRequest? followUp = null)
    {
        foreach (AgentRecord other in _center.State.Agents.Defined.Where(other => other.Session is not null && other.Id != agent).ToList())
        {
            _center.Do(new NotReadyAgent(other.Id, TestCenter.Hash, "aside"));
        }

        if (_center.State.ReadAgent(agent) is null) _center.Staff(agent, "general");
        CallView call = Offer(customer, intent, complaint: complaint);
        _center.Accept(agent);
        Assert.True(_center.Do(new CompleteCall(agent, TestCenter.Hash, call.CallId, null, followUp)).Succeeded);
        _center.Do(new EndWrapUp(agent, TestCenter.Hash));
        foreach (AgentRecord other in _center.State.Agents.Defined.Where(other => other.Session is not null).ToList())
        {
            _center.Do(new ReadyAgent(other.Id, TestCenter.Hash));
        }
    }

    private void Busy(string agent)
    {
        Offer(null, null);
        Assert.True(_center.Accept(agent).Succeeded);
    }

    private void Finish(string agent)
    {
        _center.Do(new CompleteCall(agent, TestCenter.Hash, _center.Agent(agent).Call!.CallId, null, null));
        _center.Do(new EndWrapUp(agent, TestCenter.Hash));
    }

    private void Apply(string plan) => Assert.True(_center.Do(new ApplyPlan(plan, OpeningCalendar.Empty)).Succeeded);

    private IEnumerable<FeedEvent> Passed()
    {
        int before = _center.Feed.Count;
        _center.Do(new AdvanceTime());
        return _center.Feed.Skip(before);
    }
}
