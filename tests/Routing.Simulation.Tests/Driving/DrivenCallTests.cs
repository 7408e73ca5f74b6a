namespace Routing.Simulation.Tests;

public sealed class DrivenCallTests
{
    private readonly DrivenCall _call = new(new TraceCall("c", DateTimeOffset.UnixEpoch, null, 0, null, null, 60));

    [Fact]
    public void NewCall_IsOpen()
    {
        Assert.Equal(CallOutcome.Open, _call.Outcome);
        Assert.False(_call.Decided.IsCompleted);
    }

    [Fact]
    public void Answer_DecidesAndEndSettles()
    {
        _call.Answered(5, 12.5);
        Assert.Equal((CallOutcome.Answered, 12.5), (_call.Outcome, _call.WaitedSeconds));
        Assert.True(_call.Decided.IsCompleted);
        Assert.False(_call.Settled.IsCompleted);
        _call.Ended();
        Assert.True(_call.Settled.IsCompleted);
        Assert.False(_call.IsDoubled);
    }

    [Fact]
    public void SameAnswerSeenTwice_IsOneAnswer()
    {
        _call.Answered(5, 12.5);
        _call.AnsweredBy("a");
        _call.Answered(5, 12.5);
        _call.AnsweredBy("a");
        Assert.False(_call.IsDoubled);
    }

    [Fact]
    public void SecondAnswer_IsDoubled()
    {
        _call.Answered(5, 12.5);
        _call.Answered(9, 14);
        Assert.True(_call.IsDoubled);
    }

    [Fact]
    public void TwoAgentsGrantedTheSameCall_IsDoubled()
    {
        _call.AnsweredBy("a");
        _call.AnsweredBy("b");
        Assert.True(_call.IsDoubled);
    }

    [Fact]
    public void AnsweredAndAbandoned_IsDoubled()
    {
        _call.Abandoned();
        _call.Answered(5, 1);
        Assert.True(_call.IsDoubled);
    }

    [Theory]
    [InlineData("lost", true)]
    [InlineData("redirected", false)]
    [InlineData("closed", false)]
    [InlineData("callback", false)]
    public void Left_IsLostOnlyWhenTheGatewaySaysSo(string state, bool isLost)
    {
        _call.Left(state);
        Assert.Equal(isLost ? CallOutcome.Lost : CallOutcome.TurnedAway, _call.Outcome);
        Assert.True(_call.Settled.IsCompleted);
    }

    [Fact]
    public void FirstQueue_StaysItsQueue()
    {
        _call.Entered(null);
        _call.Entered("vip");
        _call.Entered("general");
        Assert.Equal("vip", _call.Queue);
    }
}
