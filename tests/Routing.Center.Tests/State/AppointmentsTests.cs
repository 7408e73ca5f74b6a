using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Appointments: those of the three highest tiers are held for, the others become contacts at their time.</summary>
public sealed class AppointmentsTests
{
    private const long Minute = CallbackCenter.Minute;
    private readonly TestCenter _center = new(TestPlans.Sticky);
    private readonly long _at = TestCenter.Start + (30 * Minute);

    [Theory]
    [InlineData("supreme")]
    [InlineData("diamond")]
    [InlineData("gold")]
    public void HighTier_HoldsTheNextAgentWhoBecomesFree(string tier)
    {
        _center.Talk("anna", "c1");
        _center.Offer("c2", "general");
        _center.Schedule(CallbackKind.Appointment, _at, tier);
        _center.PassTo(_at - (2 * Minute) - 1);
        _center.ExpectState(CallbackState.Scheduled);
        _center.PassTo(_at - (2 * Minute));
        _center.ExpectState(CallbackState.Queued);

        _center.Report("c1", CallReportKind.Ended);
        _center.Do(new EndWrapUp("anna", TestCenter.Hash));
        Assignment held = _center.Agent("anna").Reservation!;
        Assert.Equal(("cb-1.1", _at, _at), (held.Call.CallId, held.Call.NotBeforeMs, held.Call.CallbackAtMs));
        Assert.True(held.ExpiresAtMs > _at);
        _center.PassTo(_at);
        _center.ExpectState(CallbackState.Reserved);
        _center.Accept("anna");
        _center.ExpectState(CallbackState.Dialing);
    }

    [Fact]
    public void IdleAgents_AreLeftToOthersUntilItsTime()
    {
        _center.Staff("anna", "general");
        _center.Schedule(CallbackKind.Appointment, _at, "gold");
        _center.PassTo(_at - Minute);
        _center.ExpectState(CallbackState.Queued);
        Assert.Equal(AgentState.Ready, _center.Agent("anna").State);
        _center.PassTo(_at);
        Assert.Equal((CallbackState.Reserved, "anna"), (_center.Callback().State, _center.Callback().AgentId));
    }

    [Theory]
    [InlineData("silver")]
    [InlineData(null)]
    public void OtherTier_BecomesAContactAtItsTime(string? tier)
    {
        _center.Schedule(CallbackKind.Appointment, _at, tier);
        _center.PassTo(_at - 1);
        _center.ExpectState(CallbackState.Scheduled);
        _center.PassTo(_at);
        _center.ExpectState(CallbackState.Queued);
        Assert.Null(_center.Call("cb-1.1").NotBeforeMs);
    }

    [Fact]
    public void MadeLessThanTwoMinutesAhead_IsHeldForAtOnce()
    {
        CallbackView callback = _center.Schedule(CallbackKind.Appointment, _center.Now + Minute, "gold");
        Assert.Equal(CallbackState.Queued, callback.State);
        Assert.Equal(_center.Now + Minute, _center.Call("cb-1.1").NotBeforeMs);
    }

    [Fact]
    public void SecondTry_IsAnOrdinaryCallback()
    {
        _center.Staff("anna", "general");
        _center.Schedule(CallbackKind.Appointment, _center.Now + 1_000, "gold");
        _center.Pass(1_000);
        _center.Miss("anna", "cb-1.1");
        long missed = _center.Now;
        Assert.Equal(missed + CallbackTries.PauseMs, _center.Callback().NextTryMs);
        _center.PassTo(missed + CallbackTries.PauseMs - 1);
        _center.ExpectState(CallbackState.NoAnswer);
        _center.Pass(1);
        Assert.Equal("cb-1.2", _center.Agent("anna").Reservation!.Call.CallId);
        Assert.Null(_center.Call("cb-1.2").NotBeforeMs);
    }

    [Fact]
    public void PlanThatRemovesItsQueueMeanwhile_MovesIt()
    {
        _center.Schedule(CallbackKind.Appointment, _center.Now + Minute, "gold", queue: "small");
        string plan = TestPlans.Sticky
            .Replace("{ \"id\": \"small\", \"capacity\": 1 },", "", StringComparison.Ordinal)
            .Replace("\"queues\": [", "\"removedQueues\": { \"small\": \"general\" }, \"queues\": [", StringComparison.Ordinal);
        Assert.True(_center.Do(new ApplyPlan(plan, OpeningCalendar.Empty)).Succeeded);
        Assert.Equal("general", _center.Call("cb-1.1").Queue);
        Assert.Equal("general", _center.Callback().Queue);
        _center.Staff("anna", "general");
        _center.Pass(Minute);
        _center.ExpectState(CallbackState.Reserved);
    }
}
