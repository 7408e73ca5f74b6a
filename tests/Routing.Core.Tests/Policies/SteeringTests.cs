namespace Routing.Core.Tests.Policies;

public class SteeringTests
{
    [Theory]
    [InlineData(PolicyKind.Guard, PolicyKind.Guard)]
    [InlineData(PolicyKind.Guard, PolicyKind.Guardg)]
    [InlineData(PolicyKind.Guardg, PolicyKind.Guard)]
    [InlineData(PolicyKind.Lex, PolicyKind.Lexg)]
    [InlineData(PolicyKind.Lexg, PolicyKind.Lex)]
    public void PolicyWithTheSameControllers_GoesOnWhereTheOtherStood(PolicyKind before, PolicyKind after)
    {
        (Steering old, Steering next) = Changed(before, after);
        Assert.True(old.V > 0.01 && old.ProtectedB > 1.01, $"{old.V} {old.ProtectedB}");
        Assert.Equal((old.V, old.ProtectedB, old.Queues[0].U, old.Queues[1].X), (next.V, next.ProtectedB, next.Queues[0].U, next.Queues[1].X));
        Assert.Equal(5, next.Decisions);
    }

    [Theory]
    [InlineData(PolicyKind.Guardg, PolicyKind.Lexg)]
    [InlineData(PolicyKind.Guardg, PolicyKind.Fifo)]
    [InlineData(PolicyKind.Lexg, PolicyKind.Guardg)]
    public void PolicyWithOtherControllers_LiftsAnewAndCountsOn(PolicyKind before, PolicyKind after)
    {
        (Steering old, Steering next) = Changed(before, after);
        Assert.NotEqual(0, old.V);
        Assert.Equal((0, 1, 5), (next.V, next.ProtectedB, next.Decisions));
        Assert.Equal((old.Measured(0), old.Measured(1)), (next.Measured(0), next.Measured(1)));
    }

    /// <summary>Twenty seconds in which everybody is in time, and five decisions.</summary>
    private static (Steering Old, Steering Next) Changed(PolicyKind before, PolicyKind after)
    {
        var old = new Steering(TableOf(before));
        for (int second = 0; second < 20; second++)
        {
            old.Book(0, Outcome.AnsweredInTime, false);
            old.Book(1, Outcome.AnsweredInTime, false);
            old.Step();
        }

        for (int i = 0; i < 5; i++) old.TakesRecovering(false, 30_000);
        var next = new Steering(TableOf(after));
        next.TakeOver(old);
        return (old, next);
    }

    private static RoutingTable TableOf(PolicyKind kind) =>
        new([Floor.Queue(), Floor.Queue() with { Protected = true, Target = 0.85 }], policy: new PolicyRule { Kind = kind });
}
