namespace Routing.Core.Tests.Engine;

public class WideningTests
{
    [Fact]
    public void StepReached_AgentsOfTheOtherQueueJoinAndItCounts()
    {
        var floor = new Floor(Steps(new RequirementStep(10_000, [[new SkillNeed(0)], [new SkillNeed(1)]], OverflowFrom: 1)), Floor.Queue(1));
        floor.Staff(0, 1);
        floor.Call();
        Assert.Empty(floor.Wait(9_999));
        Assert.Equal(["ContactWidened c1 q0 v1 x1", "ContactReserved c1 a0 q0 r1 v22000", "AgentStateChanged a0 Reserved"], floor.Wait(1));
        Assert.Equal((1, 0), (floor.Engine.ReadQueue(1).OverflowedIn, floor.Engine.ReadQueue(0).OverflowedIn));
        Assert.Equal((1, 0), (floor.Engine.ReadQueue(0).Offered, floor.Engine.ReadQueue(1).Offered));
    }

    [Fact]
    public void GivenBackAfterwards_CountsOnceAndStaysWide()
    {
        var floor = new Floor(Steps(new RequirementStep(10_000, [[new SkillNeed(0)], [new SkillNeed(1)]], OverflowFrom: 1)), Floor.Queue(1));
        floor.Staff(0, 1);
        floor.Staff(1, 1);
        floor.Call();
        floor.Wait(10_000);
        floor.Accepted(Command.Reject(0, 1));
        Assert.Equal((ContactState.Reserved, 1), (floor.Contact(1).State, floor.Contact(1).Agent));
        Assert.Equal(1, floor.Engine.ReadQueue(1).OverflowedIn);
    }

    [Fact]
    public void StepAfterZeroSeconds_IsAPreference()
    {
        Floor floor = Preferring();
        floor.Staff(0, 0);
        floor.Call();
        Assert.Equal(["ContactQueued c1 q0 v0", "ContactWidened c1 q0 v-1 x1", "ContactReserved c1 a0 q0 r1 v12000"], floor.Lines[..3]);
    }

    [Fact]
    public void PreferredAgentIdle_IsChosenWithoutWidening()
    {
        Floor floor = Preferring();
        floor.Staff(0, 0);
        floor.Staff(1, 0, 1);
        floor.Call();
        Assert.Equal(["ContactQueued c1 q0 v0", "ContactReserved c1 a1 q0 r1 v12000"], floor.Lines[..2]);
    }

    [Fact]
    public void WaivedSkill_IsNoLongerInsistedOn()
    {
        Floor floor = Waiving();
        floor.Staff(0, 0);
        floor.Call(extra: 1);
        Assert.Equal(ContactState.Queued, floor.Contact(1).State);
        Assert.Equal(["ContactWidened c1 q0 v-1 x1", "ContactReserved c1 a0 q0 r1 v17000"], floor.Wait(5_000)[..2]);
    }

    [Fact]
    public void RequirementStaysTheSame_NothingIsTold()
    {
        Floor floor = Waiving();
        floor.Call();
        Assert.Empty(floor.Wait(5_000));
        floor.Staff(0, 0);
        Assert.Equal(ContactState.Reserved, floor.Contact(1).State);
    }

    [Fact]
    public void NewTable_WidensWithoutTelling()
    {
        var step = new RequirementStep(10_000, [[new SkillNeed(0)], [new SkillNeed(1)]], OverflowFrom: 1);
        var floor = new Floor(Steps(step), Floor.Queue(1));
        floor.Call();
        floor.Wait(10_000);
        var table = new RoutingTable([Steps(step), Floor.Queue(1)], policy: new PolicyRule { Kind = PolicyKind.Fifo });
        Assert.Equal(["TableApplied"], floor.Accepted(Command.ApplyTable(table)));
        floor.Staff(0, 1);
        Assert.Equal((ContactState.Reserved, 1), (floor.Contact(1).State, floor.Engine.ReadQueue(1).OverflowedIn));
    }

    private static QueueRule Steps(RequirementStep second) => new() { Steps = [new RequirementStep(0, [[new SkillNeed(0)]]), second] };

    private static Floor Preferring() =>
        new(new QueueRule { Steps = [new RequirementStep(0, [[new SkillNeed(1)]]), new RequirementStep(0, [[new SkillNeed(0)]])] });

    private static Floor Waiving()
    {
        var second = new RequirementStep(5_000, [[new SkillNeed(0)]]) { Waives = [2] };
        return new Floor(new RoutingTable([Steps(second)], [[], [new SkillNeed(2)]], new PolicyRule { Kind = PolicyKind.Fifo }));
    }
}
