namespace Routing.Core.Tests.Tables;

public class RequirementSetTests
{
    [Fact]
    public void EqualRequirements_ShareANumber()
    {
        RequirementSet set = new RoutingTable([Floor.Queue(), Floor.Queue(), Floor.Queue(1)]).Requirements;
        Assert.Equal(2, set.Count);
        Assert.Equal(set.NumberOf(0, 0, 0), set.NumberOf(1, 0, 0));
        Assert.NotEqual(set.NumberOf(0, 0, 0), set.NumberOf(2, 0, 0));
    }

    [Fact]
    public void UnitsLevelAndCertificate_TellRequirementsApart()
    {
        QueueRule[] queues =
        [
            Floor.Queue(),
            Floor.Queue() with { Units = 2 },
            Floor.Queue(0, certified: true),
            new() { Steps = [new RequirementStep(0, [[new SkillNeed(0, 5)]])] },
            new() { Steps = [new RequirementStep(0, [[new SkillNeed(0)], [new SkillNeed(1)]])] },
        ];
        Assert.Equal(5, new RoutingTable(queues).Requirements.Count);
    }

    [Fact]
    public void Extra_IsAddedAndWaivedByStep()
    {
        var wide = new RequirementStep(5_000, [[new SkillNeed(0)]]) { Waives = [3] };
        var queue = new QueueRule { Steps = [new RequirementStep(0, [[new SkillNeed(0)]]), wide] };
        RequirementSet set = new RoutingTable([queue], [[], [new SkillNeed(3), new SkillNeed(4)]]).Requirements;
        Assert.Equal([new SkillNeed(3), new SkillNeed(4)], set[set.NumberOf(0, 0, 1)].Extra);
        Assert.Equal([new SkillNeed(4)], set[set.NumberOf(0, 1, 1)].Extra);
        Assert.Equal(set.NumberOf(0, 0, 0), set.NumberOf(0, 1, 0));
    }

    [Fact]
    public void Widening_AddsItsNeedsToEveryStepWhereItsBitIsSet()
    {
        var joins = new OverflowRule(OverflowCondition.NoAgents, OverflowEffect.Widen) { WidenTo = 0, Needs = [new SkillNeed(1)] };
        var announces = new OverflowRule(OverflowCondition.NoAgents, OverflowEffect.Announce);
        QueueRule queue = Floor.Queue() with { Overflow = [joins, announces, joins with { Needs = [new SkillNeed(0)] }] };
        RequirementSet set = new RoutingTable([queue, Floor.Queue()], [[], [new SkillNeed(3)]]).Requirements;
        Assert.Equal([[new SkillNeed(0)], [new SkillNeed(1)]], set[set.NumberOf(0, 0, 0, 1)].Alternatives);
        Assert.Equal(set.NumberOf(0, 0, 0), set.NumberOf(0, 0, 0, 2));
        Assert.Equal(set.NumberOf(0, 0, 1, 1), set.NumberOf(0, 0, 1, 3));
        Assert.Equal(set.NumberOf(0, 0, 1), set.NumberOf(1, 0, 1));
        Assert.Equal(4, set.Count);
    }

    [Fact]
    public void RemovedQueue_HasNone()
    {
        RequirementSet set = new RoutingTable([new QueueRule { Exists = false, MovesTo = 1 }, Floor.Queue()]).Requirements;
        Assert.Equal((1, 0), (set.Count, set.NumberOf(1, 0, 0)));
    }

    [Fact]
    public void Requirement_MetByAnyAlternativeAndAllExtras()
    {
        var requirement = new Requirement(1, [[new SkillNeed(0), new SkillNeed(1)], [new SkillNeed(2)]], [new SkillNeed(3, 4)]);
        Assert.True(requirement.IsMetBy(Floor.Profile(2, 3), 0));
        Assert.True(requirement.IsMetBy(Floor.Profile(0, 1, 3), 0));
        Assert.False(requirement.IsMetBy(Floor.Profile(0, 3), 0));
        Assert.False(requirement.IsMetBy(Floor.Profile(2), 0));
        Assert.Equal(15, requirement.LevelOf(Floor.Profile(0, 1, 2, 3), 0));
        Assert.Equal(10, requirement.LevelOf(Floor.Profile(0, 2, 3), 0));
    }
}
