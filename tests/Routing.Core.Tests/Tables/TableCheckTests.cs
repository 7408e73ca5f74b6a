namespace Routing.Core.Tests.Tables;

public class TableCheckTests
{
    private static readonly QueueRule Good = Floor.Queue();

    private static readonly OverflowRule Announces = new(OverflowCondition.NoAgents, OverflowEffect.Announce);
    private static readonly OverflowRule Widens = new(OverflowCondition.NoAgents, OverflowEffect.Widen) { WidenTo = 0 };

    public static TheoryData<string, QueueRule> Mistakes => new()
    {
        { "MovesTo must exist", new QueueRule { Exists = false } },
        { "MovesTo must exist", new QueueRule { Exists = false, MovesTo = 2 } },
        { "MovesTo must exist", new QueueRule { Exists = false, MovesTo = 1 } },
        { "WithinMs must be positive", Good with { WithinMs = 0, ShortAbandonMs = 0 } },
        { "Target must be 0 to 1", Good with { Target = -0.01 } },
        { "Target must be 0 to 1", Good with { Target = 1.01 } },
        { "Target must be 0 to 1", Good with { Target = double.NaN } },
        { "ReservationMs must be positive", Good with { ReservationMs = 0 } },
        { "WrapUpMs must be positive", Good with { WrapUp = WrapUpMode.Timed } },
        { "Units must be at least 1", Good with { Units = 0 } },
        { "ShortAbandonMs must not exceed WithinMs", Good with { ShortAbandonMs = 20_001 } },
        { "there must be 1 to 15 steps", Good with { Steps = [] } },
        { "there must be 1 to 15 steps", Good with { Steps = [.. Enumerable.Range(0, 16).Select(i => Step(i))] } },
        { "the first step must start at 0", Good with { Steps = [Step(1)] } },
        { "steps must be in order", Good with { Steps = [Step(0), Step(9), Step(8)] } },
        { "a step needs an alternative", Good with { Steps = [new RequirementStep(0, [])] } },
        { "OverflowFrom must be a queue or -1", Good with { Steps = [Step(0), Step(5, 2)] } },
        { "OverflowFrom must be a queue or -1", Good with { Steps = [Step(0), Step(5, -2)] } },
        { "there must be at most 16 overflow rules", Good with { Overflow = [.. Enumerable.Repeat(Announces, 17)] } },
        { "at most 3 overflow rules may widen", Good with { Overflow = [.. Enumerable.Repeat(Widens, 4)] } },
        { "WidenTo must exist", Good with { Overflow = [Widens with { WidenTo = -1 }] } },
        { "WidenTo must exist", Good with { Overflow = [Widens with { WidenTo = 2 }] } },
        { "AfterMs of overflow must not be negative", Good with { Overflow = [Announces with { AfterMs = -1 }] } },
        { "Below must be 0 to 1", Good with { Overflow = [Announces with { Below = -0.1 }] } },
        { "Below must be 0 to 1", Good with { Overflow = [Announces with { Below = double.NaN }] } },
        { "an overflow rule needs a condition", Good with { Overflow = [new OverflowRule(0, OverflowEffect.Close)] } },
        { "an overflow rule needs an effect", Good with { Overflow = [new OverflowRule(OverflowCondition.NoAgents, 0)] } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsNamedWithItsQueue(string message, QueueRule rule) =>
        Assert.Equal($"Queue 1: {message}.", Assert.Throws<ArgumentException>(() => new RoutingTable([Good, rule])).Message);

    [Fact]
    public void LimitsThemselves_AreGood()
    {
        QueueRule rule = Good with { Target = 1, ShortAbandonMs = 20_000, ReservationMs = 1, Steps = [.. Enumerable.Range(0, 15).Select(_ => Step(0, 0))] };
        rule = rule with { Overflow = [Widens, Widens, Widens, .. Enumerable.Repeat(Announces with { Below = 1 }, 13)] };
        Assert.Equal(2, new RoutingTable([rule, new QueueRule { Exists = false, MovesTo = 0 }]).Queues.Count);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    public void ConnectTimesOfZero_AreRefused(long timeoutMs, long maxConnectedMs, long dialMs) =>
        Assert.Throws<ArgumentException>(() => new RoutingTable([Good], connect: new ConnectRule(true, timeoutMs, maxConnectedMs, dialMs)));

    [Fact]
    public void UnknownPolicyOrSelection_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new RoutingTable([Good], policy: new PolicyRule { Kind = (PolicyKind)7 }));
        Assert.Throws<ArgumentException>(() => new RoutingTable([Good], policy: new PolicyRule { Selection = (AgentSelection)5 }));
    }

    [Fact]
    public void FirstExtra_MustBeEmpty()
    {
        Assert.Throws<ArgumentException>(() => new RoutingTable([Good], []));
        Assert.Throws<ArgumentException>(() => new RoutingTable([Good], [[new SkillNeed(1)]]));
    }

    private static RequirementStep Step(long afterMs, int overflowFrom = -1) => new(afterMs, [[new SkillNeed(0)]], overflowFrom);
}
