using Routing.Core;

namespace Routing.Center.Tests;

public sealed class AgentCallsTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void Complete_EndsTheCallAndReleasesTheCaller()
    {
        _center.Talk("anna", "c1");
        _center.Now += 30_000;
        CommandResult result = Complete("c1", "sold", new FollowUpRequest("callback", "tomorrow"));

        Assert.Equal((ContactState.Ended, "sold"), (result.Call!.State, result.Call.Disposition));
        Assert.Equal(new FollowUpRequest("callback", "tomorrow"), result.Call.FollowUp);
        Assert.Equal(AgentState.WrapUp, result.Agent!.State);
        FeedEvent ended = _center.Last.Single(e => e.Type == "call.ended");
        Assert.Equal(("completed", true, 30_000L, "anna"), (ended.Reason, ended.Release, ended.ConnectedMs, ended.AgentId));
    }

    [Fact]
    public void SameCompleteAgain_Repeats()
    {
        _center.Talk("anna", "c1");
        Complete("c1", "sold");
        CommandResult again = Complete("c1", "sold");
        Assert.True(again.Repeated);
        Assert.Equal(ContactState.Ended, again.Call!.State);
        Assert.Empty(_center.Last);
        Assert.Equal("sold", Complete("c1", "other").Call!.Disposition);
    }

    [Fact]
    public void CompleteAfterTheSwitchEndedTheCall_KeepsTheDisposition()
    {
        _center.Talk("anna", "c1");
        _center.Report("c1", CallReportKind.Ended);
        CommandResult result = Complete("c1", "sold");
        Assert.False(result.Repeated);
        Assert.Equal("sold", result.Call!.Disposition);
        Assert.Equal("call.changed", Assert.Single(_center.Last).Type);
        Assert.True(Complete("c1", "sold").Repeated);
    }

    [Fact]
    public void UnknownCall_IsRefused()
    {
        _center.Staff("anna", "vip");
        _center.Refuses(Refusal.UnknownCall, "x", new CompleteCall("anna", TestCenter.Hash, "x", null, null));
    }

    [Fact]
    public void AnotherAgentsCall_IsRefused()
    {
        _center.Talk("anna", "c1");
        _center.Staff("bert", "vip");
        _center.Refuses(Refusal.NotYourCall, "c1", new CompleteCall("bert", TestCenter.Hash, "c1", null, null));
        _center.Refuses(Refusal.NotYourCall, "c1", new TransferCall("bert", TestCenter.Hash, "c1", "vip", null));
    }

    [Fact]
    public void CallThatOnlyRings_IsNotCompleted()
    {
        _center.Staff("anna", "general");
        _center.Offer("c1");
        _center.Refuses(Refusal.InvalidTransition, "reserved", new CompleteCall("anna", TestCenter.Hash, "c1", null, null));
    }

    [Fact]
    public void CallBeingConnected_IsNotCompleted()
    {
        var center = new TestCenter(TestPlans.SwitchConfirms);
        center.Talk("anna", "c1");
        center.Refuses(Refusal.InvalidTransition, "connecting", new CompleteCall("anna", TestCenter.Hash, "c1", null, null));
    }

    [Fact]
    public void CallThatWentBackToItsQueue_IsNoLongerTheAgents()
    {
        _center.Staff("anna", "general");
        _center.Offer("c1");
        _center.Now += 12_000;
        _center.Refuses(Refusal.NotYourCall, "c1", new CompleteCall("anna", TestCenter.Hash, "c1", null, null));
    }

    [Fact]
    public void SameIdOfSeveralSources_TheAgentsOwnIsMeant()
    {
        _center.Talk("anna", "c1");
        _center.Offer("c1", source: "web");
        Assert.Equal("ivr", Complete("c1").Call!.Source);
    }

    [Fact]
    public void TransferToAQueue_QueuesTheCallAnew()
    {
        _center.Talk("anna", "c1");
        _center.Now += 9_000;
        CommandResult result = _center.Do(new TransferCall("anna", TestCenter.Hash, "c1", "vip", null));

        Assert.Equal((ContactState.Queued, "vip", 0L), (result.Call!.State, result.Call.Queue, result.Call.WaitedMs));
        Assert.Equal(AgentState.WrapUp, result.Agent!.State);
        FeedEvent transferred = _center.Last.Single(e => e.Type == "call.transferred");
        Assert.Equal(("anna", "vip", 9_000L, null), (transferred.AgentId, transferred.Queue, transferred.ConnectedMs, transferred.Other));
        _center.Refuses(Refusal.NotYourCall, "c1", new CompleteCall("anna", TestCenter.Hash, "c1", null, null));
    }

    [Fact]
    public void TransferToAnAgentOfTheSameQueue_KeepsTheQueue()
    {
        _center.Talk("anna", "c1");
        _center.Staff("bert", "vip", "general");
        CommandResult result = _center.Do(new TransferCall("anna", TestCenter.Hash, "c1", null, "bert"));
        Assert.Equal(("general", "bert", ContactState.Reserved), (result.Call!.Queue, result.Call.AgentId, result.Call.State));
        Assert.Equal("bert", _center.Last.Single(e => e.Type == "call.transferred").Other);
    }

    [Fact]
    public void TransferToAnAgentOfAnotherQueue_GoesToThatQueue()
    {
        _center.Talk("anna", "c1");
        _center.Staff("bert", "desk", "vip");
        CommandResult result = _center.Do(new TransferCall("anna", TestCenter.Hash, "c1", null, "bert"));
        Assert.Equal(("vip", "bert"), (result.Call!.Queue, result.Call.AgentId));
    }

    [Theory]
    [InlineData(null, null, Refusal.InvalidField)]
    [InlineData("vip", "bert", Refusal.InvalidField)]
    [InlineData("nope", null, Refusal.UnknownQueue)]
    [InlineData(null, "nobody", Refusal.UnknownAgent)]
    [InlineData(null, "anna", Refusal.InvalidField)]
    [InlineData(null, "bert", Refusal.InvalidField)]
    [InlineData(null, "unskilled", Refusal.InvalidField)]
    public void ImpossibleTransfer_IsRefused(string? toQueue, string? toAgent, Refusal refusal)
    {
        _center.Talk("anna", "c1");
        _center.Define("bert", "general");
        _center.Define("unskilled");
        _center.Refuses(refusal, null, new TransferCall("anna", TestCenter.Hash, "c1", toQueue, toAgent));
    }

    [Fact]
    public void TransferOfACallThatRings_IsRefused()
    {
        _center.Staff("anna", "general");
        _center.Offer("c1");
        _center.Refuses(Refusal.InvalidTransition, "reserved", new TransferCall("anna", TestCenter.Hash, "c1", "vip", null));
    }

    private CommandResult Complete(string callId, string? disposition = null, FollowUpRequest? followUp = null)
        => _center.Do(new CompleteCall("anna", TestCenter.Hash, callId, disposition, followUp));

    [Fact]
    public void TransferToQueueAgain_IsRepeatedAsLongAsTheCallStandsThere()
    {
        _center.Talk("anna", "c1");
        var transfer = new TransferCall("anna", TestCenter.Hash, "c1", "vip", null);
        Assert.False(_center.Do(transfer).Repeated);
        CommandResult again = _center.Do(transfer);
        Assert.True(again is { Succeeded: true, Repeated: true, Call.State: ContactState.Queued });
        Assert.Empty(_center.Last);

        _center.Staff("bert", "vip");
        Assert.True(_center.Do(transfer) is { Repeated: true, Call.AgentId: "bert" });
        _center.Refuses(Refusal.NotYourCall, "c1", new TransferCall("anna", TestCenter.Hash, "c1", "general", null));
        _center.Refuses(Refusal.NotYourCall, "c1", new CompleteCall("anna", TestCenter.Hash, "c1", null, null));
    }

    [Fact]
    public void TransferToAgentAgain_IsRepeatedWhileThatAgentHasTheCall()
    {
        _center.Talk("anna", "c1");
        _center.Staff("bert", "general");
        var transfer = new TransferCall("anna", TestCenter.Hash, "c1", null, "bert");
        Assert.False(_center.Do(transfer).Repeated);
        Assert.True(_center.Do(transfer) is { Succeeded: true, Repeated: true, Call.AgentId: "bert" });
        _center.Refuses(Refusal.NotYourCall, "c1", new TransferCall("anna", TestCenter.Hash, "c1", null, "anna"));
    }

    [Fact]
    public void TransferOfACallNeverAnswered_IsNoRepetition()
    {
        _center.Talk("anna", "c1");
        _center.Staff("bert", "general");
        _center.Refuses(Refusal.NotYourCall, "c1", new TransferCall("bert", TestCenter.Hash, "c1", "general", null));
    }
}
