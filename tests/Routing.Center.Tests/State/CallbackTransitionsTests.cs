namespace Routing.Center.Tests;

public sealed class CallbackTransitionsTests
{
    // What is possible at all; every other state and trigger is refused.
    private static readonly Dictionary<(CallbackState State, CallbackTrigger Trigger), CallbackStep> Possible = new()
    {
        [(CallbackState.Scheduled, CallbackTrigger.Due)] = CallbackStep.Enter,
        [(CallbackState.Scheduled, CallbackTrigger.Cancel)] = CallbackStep.Cancel,
        [(CallbackState.Queued, CallbackTrigger.Reserve)] = CallbackStep.Hold,
        [(CallbackState.Queued, CallbackTrigger.Wait)] = CallbackStep.Ignore,
        [(CallbackState.Queued, CallbackTrigger.Leave)] = CallbackStep.Retry,
        [(CallbackState.Queued, CallbackTrigger.Cancel)] = CallbackStep.Cancel,
        [(CallbackState.Reserved, CallbackTrigger.Wait)] = CallbackStep.Return,
        [(CallbackState.Reserved, CallbackTrigger.Dial)] = CallbackStep.Dial,
        [(CallbackState.Reserved, CallbackTrigger.Leave)] = CallbackStep.Retry,
        [(CallbackState.Reserved, CallbackTrigger.Cancel)] = CallbackStep.Cancel,
        [(CallbackState.Dialing, CallbackTrigger.Wait)] = CallbackStep.Return,
        [(CallbackState.Dialing, CallbackTrigger.Answer)] = CallbackStep.Connect,
        [(CallbackState.Dialing, CallbackTrigger.Miss)] = CallbackStep.Retry,
        [(CallbackState.Dialing, CallbackTrigger.Leave)] = CallbackStep.Retry,
        [(CallbackState.Connected, CallbackTrigger.Reserve)] = CallbackStep.Ignore,
        [(CallbackState.Connected, CallbackTrigger.Wait)] = CallbackStep.Ignore,
        [(CallbackState.Connected, CallbackTrigger.Dial)] = CallbackStep.Ignore,
        [(CallbackState.Connected, CallbackTrigger.Answer)] = CallbackStep.Ignore,
        [(CallbackState.Connected, CallbackTrigger.Miss)] = CallbackStep.Finish,
        [(CallbackState.Connected, CallbackTrigger.Leave)] = CallbackStep.Finish,
        [(CallbackState.Connected, CallbackTrigger.End)] = CallbackStep.Finish,
        [(CallbackState.NoAnswer, CallbackTrigger.Due)] = CallbackStep.Enter,
        [(CallbackState.NoAnswer, CallbackTrigger.Cancel)] = CallbackStep.Cancel,
        [(CallbackState.Cancelled, CallbackTrigger.Leave)] = CallbackStep.Ignore,
        [(CallbackState.Cancelled, CallbackTrigger.Cancel)] = CallbackStep.Ignore,
    };

    [Fact]
    public void EveryStateAndTrigger_IsDecided()
    {
        foreach (CallbackState state in Enum.GetValues<CallbackState>())
        {
            foreach (CallbackTrigger trigger in Enum.GetValues<CallbackTrigger>())
            {
                CallbackStep expected = Possible.GetValueOrDefault((state, trigger), CallbackStep.Refuse);
                Assert.True(expected == CallbackTransitions.Decide(state, trigger), $"{state} × {trigger}: {expected} expected");
            }
        }
    }
}
