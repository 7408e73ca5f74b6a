namespace Routing.Center.Tests;

public sealed class CallbackVisitsTests
{
    private const long Look = CallbackRegister.LookMs;
    private readonly TestCenter _center = new(TestPlans.Sticky);

    public CallbackVisitsTests()
    {
        _center.Staff("anna", "general");
        _center.Staff("bert", "general");
        _center.Now += 1_000;
    }

    [Fact]
    public void QuietQueue_LetsItBeginAtTheNextLook()
    {
        _center.Schedule(CallbackKind.Visit);
        _center.ExpectState(CallbackState.Scheduled);
        PassToLook(before: 1);
        _center.ExpectState(CallbackState.Scheduled);
        _center.Pass(1);
        Assert.Equal((CallbackState.Reserved, 1), (_center.Callback().State, _center.Callback().Tries));
    }

    [Fact]
    public void Visit_HasNoPriorityWhateverTheTier()
    {
        _center.Staff("vera", "vip");
        _center.Staff("vito", "vip");
        _center.Schedule(CallbackKind.Visit, tier: "gold", queue: null);
        PassToLook(before: 0);
        Assert.Equal(("vip", 0), (_center.Call("cb-1.1").Queue, _center.Call("cb-1.1").Priority));
    }

    [Fact]
    public void EarliestTime_IsWaitedFor()
    {
        long at = _center.Now + 600_000;
        _center.Schedule(CallbackKind.Visit, at);
        _center.PassTo(at - 1);
        _center.ExpectState(CallbackState.Scheduled);
        _center.PassTo(at + Look);
        _center.ExpectState(CallbackState.Reserved);
    }

    [Fact]
    public void OneIdleAgentAlone_StaysForCallers()
    {
        _center.Offer("c1", "general");
        _center.Schedule(CallbackKind.Visit);
        _center.Pass(2 * Look);
        _center.ExpectState(CallbackState.Scheduled);
    }

    [Fact]
    public void AgentsOfOtherQueues_AreNoHelp()
    {
        _center.Schedule(CallbackKind.Visit, queue: "vip");
        _center.Pass(2 * Look);
        _center.ExpectState(CallbackState.Scheduled);
    }

    [Fact]
    public void WhileSomebodyWaitsInItsQueue_ItWaitsToo()
    {
        // A caller who wants a skill that these agents lack waits beside them.
        _center.Offer("v1", "vip");
        _center.Schedule(CallbackKind.Visit, queue: "vip");
        _center.Staff("vera", "general");
        _center.Pass(2 * Look);
        _center.ExpectState(CallbackState.Scheduled);
    }

    [Fact]
    public void ServiceLevelBelowItsTarget_HoldsItBackUntilTheWindowIsOver()
    {
        _center.Do(new NotReadyAgent("anna", TestCenter.Hash, "meal"));
        _center.Do(new NotReadyAgent("bert", TestCenter.Hash, "meal"));
        _center.Offer("c1", "general");
        _center.Pass(30_000);
        _center.Report("c1", CallReportKind.Abandoned);
        _center.Do(new ReadyAgent("anna", TestCenter.Hash));
        _center.Do(new ReadyAgent("bert", TestCenter.Hash));
        _center.Schedule(CallbackKind.Visit);
        _center.Pass(20 * 60_000);
        _center.ExpectState(CallbackState.Scheduled);
        _center.Pass(11 * 60_000);
        Assert.Equal(1, _center.Callback().Tries);
    }

    [Fact]
    public void EachLook_LetsOneBeginInEachQueue()
    {
        foreach (string agent in (string[])["a1", "a2", "a3"]) _center.Staff(agent, "general", "vip");
        _center.Schedule(CallbackKind.Visit, customer: "c1");
        _center.Schedule(CallbackKind.Visit, customer: "c2");
        _center.Schedule(CallbackKind.Visit, customer: "c3", queue: "vip");
        PassToLook(before: 0);
        Assert.Equal([1, 0, 1], States());
        _center.Pass(Look);
        Assert.Equal([1, 1, 1], States());
    }

    [Fact]
    public void OneThatBeginsAtThisLook_MayLeaveTooFewForTheNext()
    {
        _center.Do(new NotReadyAgent("anna", TestCenter.Hash, "meal"));
        _center.Do(new NotReadyAgent("bert", TestCenter.Hash, "meal"));
        foreach (string agent in (string[])["a1", "a2"]) _center.Staff(agent, "general", "vip");
        _center.Schedule(CallbackKind.Visit, customer: "c1");
        _center.Schedule(CallbackKind.Visit, customer: "c2", queue: "vip");
        PassToLook(before: 0);
        Assert.Equal([1, 0], States());
    }

    [Fact]
    public void VisitWithoutAnswer_WaitsForAMomentAgain()
    {
        _center.Schedule(CallbackKind.Visit);
        PassToLook(before: 0);
        _center.Miss(_center.Callback().AgentId!, "cb-1.1");
        long next = _center.Callback().NextTryMs!.Value;
        Assert.Equal(_center.Now + CallbackTries.PauseMs, next);
        _center.Offer("c1", "general");
        _center.PassTo(next + Look);
        _center.ExpectState(CallbackState.NoAnswer);
    }

    [Fact]
    public void LooksThatFindNothing_LeaveNoTrace()
    {
        _center.Schedule(CallbackKind.Visit, queue: "vip");
        int events = _center.Feed.Count;
        _center.Pass(100 * Look);
        Assert.Equal(events, _center.Feed.Count);
        _center.Staff("vera", "vip");
        _center.Staff("vito", "vip");
        _center.Pass(Look);
        _center.ExpectState(CallbackState.Reserved);
        Assert.Equal(_center.Callback(), Assert.Single(_center.Replayed().ReadCallbacks(new CallbackSearch())));
    }

    private void PassToLook(long before) => _center.PassTo((((_center.Now / Look) + 1) * Look) - before);

    private int[] States() => [.. _center.State.ReadCallbacks(new CallbackSearch()).Select(callback => callback.Tries)];
}
