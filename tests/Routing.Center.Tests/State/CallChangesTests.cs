using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallChangesTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void AttributesAlone_GiveAChangedEvent()
    {
        _center.Offer("c1");
        CommandResult result = Change(("a", "1"));
        Assert.Equal("1", result.Call!.Request.Attributes["a"]);
        FeedEvent changed = Assert.Single(_center.Last);
        Assert.Equal(("call.changed", "c1", "queued"), (changed.Type, changed.CallId, changed.State));
    }

    [Fact]
    public void EmptyValue_RemovesTheAttribute()
    {
        _center.Offer("c1");
        Change(("a", "1"), ("b", "2"));
        Assert.Equal(["b"], Change(("a", "")).Call!.Request.Attributes.Keys);
    }

    [Fact]
    public void SameAttributesAgain_GiveNoEvent()
    {
        _center.Offer("c1");
        Change(("a", "1"));
        Assert.True(Change(("a", "1"), ("gone", "")).Succeeded);
        Assert.Empty(_center.Last);
    }

    [Fact]
    public void AttributeThatARuleLooksAt_MovesTheWaitingCallWithItsClock()
    {
        _center.Offer("c1");
        _center.Now += 4_000;
        CommandResult result = Change(("urgent", "yes"));
        Assert.Equal(5, result.Call!.Priority);
        Assert.Equal(4_000, result.Call.WaitedMs);
        Assert.Equal("call.moved", _center.Last[0].Type);
    }

    [Fact]
    public void OtherQueue_MovesTheWaitingCall()
    {
        _center.Offer("c1");
        CommandResult result = _center.Do(new ChangeCall("ivr", "c1", new CallChange { Queue = "vip" }));
        Assert.Equal("vip", result.Call!.Queue);
        Assert.Equal(("vip", "general"), (_center.Last[0].Queue, _center.Last[0].Other));
    }

    [Fact]
    public void UnknownQueue_IsRefused()
    {
        _center.Offer("c1");
        _center.Refuses(Refusal.UnknownQueue, "nope", new ChangeCall("ivr", "c1", new CallChange { Queue = "nope" }));
    }

    [Fact]
    public void ImpossiblePriority_IsRefused()
    {
        _center.Offer("c1");
        _center.Refuses(Refusal.InvalidField, "priority", new ChangeCall("ivr", "c1", new CallChange { Priority = 16 }));
    }

    [Fact]
    public void ConnectedCall_TakesAttributesButNoOtherQueue()
    {
        _center.Talk("anna", "c1");
        Assert.True(Change(("urgent", "yes")).Succeeded);
        Assert.Equal("call.changed", Assert.Single(_center.Last).Type);
        _center.Refuses(Refusal.InvalidTransition, "connected", new ChangeCall("ivr", "c1", new CallChange { Queue = "vip" }));
    }

    [Fact]
    public void CallThatIsOver_IsRefused()
    {
        _center.Offer("c1");
        _center.Report("c1", CallReportKind.Abandoned);
        _center.Refuses(Refusal.InvalidTransition, "abandoned", new ChangeCall("ivr", "c1", new CallChange { Priority = 1 }));
    }

    [Fact]
    public void UnknownCall_IsRefused()
        => _center.Refuses(Refusal.UnknownCall, "x", new ChangeCall("ivr", "x", new CallChange { Priority = 1 }));

    [Fact]
    public void TransferredCall_StaysInItsNewQueue()
    {
        _center.Talk("anna", "c1");
        _center.Do(new TransferCall("anna", TestCenter.Hash, "c1", "vip", null));
        Assert.Equal("vip", Change(("a", "1")).Call!.Queue);
    }

    private CommandResult Change(params (string Key, string Value)[] attributes)
        => _center.Do(new ChangeCall("ivr", "c1", new CallChange { Attributes = attributes.ToDictionary(a => a.Key, a => a.Value) }));
}
