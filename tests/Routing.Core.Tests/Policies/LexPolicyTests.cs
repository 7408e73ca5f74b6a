namespace Routing.Core.Tests.Policies;

/// <summary>Worked by hand: general target 0.75, protected 0.85, both T = 20 s; counts decay by e^(−1/600) a second.</summary>
public class LexPolicyTests
{
    private static readonly double Decay = Math.Exp(-1.0 / 600.0);

    private readonly Steering _steering = new(new RoutingTable(
        [Floor.Queue() with { Target = 0.75 }, Floor.Queue() with { Target = 0.85, Protected = true }], policy: new PolicyRule { Kind = PolicyKind.Lex }));

    [Fact]
    public void BeforeTheFirstStep_DelayInThresholds() =>
        Assert.Equal((0.5, 0.5), (_steering.LineOf(0).Of(10_000), _steering.LineOf(1).Of(10_000)));

    [Fact]
    public void NothingMeasured_ProtectedIsShortByTheMargin()
    {
        _steering.Step();
        Assert.Equal(0.002, _steering.V, 1e-12);
        Assert.Equal(0.5010010006671671, _steering.LineOf(1).Of(10_000), 1e-12);
        Assert.Equal(0.5, _steering.LineOf(0).Of(10_000));
    }

    [Fact]
    public void ProtectedMissesItsTarget_WeightRises()
    {
        Book(1, Outcome.PastThreshold, 15);
        _steering.Step();
        double measured = 4.25 / ((15 * Decay) + 5);
        Assert.Equal(0.2 * (0.86 - measured), _steering.V, 1e-9);
        Assert.Equal(0.1292, _steering.V, 1e-3);
    }

    [Fact]
    public void OthersMissTheirTarget_WeightFalls()
    {
        _steering.V = 1.0;
        Book(1, Outcome.AnsweredInTime, 45);
        Book(0, Outcome.PastThreshold, 5);
        _steering.Step();
        Assert.Equal(1.0 - (0.05 * (0.76 - (3.75 / ((5 * Decay) + 5)))), _steering.V, 1e-9);
    }

    [Fact]
    public void ProtectedAndOthersMiss_OnlyTheProtectedCounts()
    {
        _steering.V = 1.0;
        Book(1, Outcome.PastThreshold, 5);
        Book(0, Outcome.PastThreshold, 50);
        _steering.Step();
        Assert.True(_steering.V > 1.0);
    }

    [Fact]
    public void AllMeetTheirTargets_RestsAtHalf()
    {
        for (int second = 0; second < 600; second++)
        {
            Book(0, Outcome.AnsweredInTime, 1);
            Book(1, Outcome.AnsweredInTime, 1);
            _steering.Step();
        }

        Assert.Equal(0.5, _steering.V, 0.01);
    }

    [Fact]
    public void Weight_StopsAtECubed()
    {
        for (int second = 0; second < 200; second++)
        {
            Book(1, Outcome.PastThreshold, 5);
            _steering.Step();
        }

        Assert.Equal(3.0, _steering.V);
        Assert.Equal(20.085536923187668 * 0.5, _steering.LineOf(1).Of(10_000), 1e-9);
    }

    private void Book(int queue, Outcome outcome, int times)
    {
        for (int i = 0; i < times; i++) _steering.Book(queue, outcome, false);
    }
}
