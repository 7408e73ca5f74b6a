using System.Diagnostics;

namespace Routing.Faults.Tests;

public class TimelineTests
{
    private readonly Timeline _timeline = new();

    [Fact]
    public void Gap_IsTheLongestBetweenTwoAcknowledgements()
    {
        Acknowledge(1, 2, 2.5, 6, 6.5, 8);
        Assert.Equal(3.5, Gap(1, 8));
    }

    [Fact]
    public void GapThatBeganBeforeTheWindow_CountsFromItsEdge()
    {
        Acknowledge(1, 6, 7);
        Assert.Equal(2, Gap(4, 7));
    }

    [Fact]
    public void NothingAcknowledgedUntilTheEnd_IsAGapToTheEnd()
    {
        Acknowledge(1, 2);
        Assert.Equal(7, Gap(0, 9));
        Assert.Equal(3, Gap(5, 8));
    }

    [Fact]
    public void Acknowledgements_AreCountedAndNeverGoBack()
    {
        Acknowledge(1, 5, 3, 6);
        Assert.Equal(4, _timeline.Count);
        Assert.Equal(4, Gap(1, 6));
    }

    [Fact]
    public void AcceptedAgain_IsTheFirstOfACommandSentSince()
    {
        _timeline.Acknowledge(At(1), At(4));
        _timeline.Acknowledge(At(2.5), At(5));
        _timeline.Acknowledge(At(3), At(5.5));
        _timeline.Acknowledge(At(3.5), At(5.6));
        Assert.Equal(TimeSpan.FromSeconds(2.5), _timeline.AcceptedAgain(At(3), At(9)));
    }

    [Fact]
    public void NothingSentSinceAndAcknowledged_IsNeverAcceptedAgain()
    {
        _timeline.Acknowledge(At(1), At(4));
        _timeline.Acknowledge(At(3), At(7));
        Assert.Null(_timeline.AcceptedAgain(At(2), At(6)));
        Assert.Null(new Timeline().AcceptedAgain(At(2), At(6)));
    }

    private void Acknowledge(params double[] seconds)
    {
        foreach (double at in seconds) _timeline.Acknowledge(At(at), At(at));
    }

    private double Gap(double from, double until) => _timeline.LongestGap(At(from), At(until)).TotalSeconds;

    private static long At(double seconds) => (long)(seconds * Stopwatch.Frequency);
}
