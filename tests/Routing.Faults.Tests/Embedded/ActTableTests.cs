namespace Routing.Faults.Tests;

public class ActTableTests
{
    private static readonly ActFinding Good = new()
    {
        Fault = "kill",
        Rounds = 3,
        Acknowledged = 1_234,
        Audit = new Audit([], []),
        Stuck = [],
        Recoveries = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)],
        MachineLoad = 1.5,
    };

    [Fact]
    public void GoodFinding_IsOneRow()
    {
        string table = ActTable.Of([Good]);
        Assert.Contains("| kill | 3 | 1,234 | 0 | 0 | 0 | 2.00 | 4.00 | 1.5 |", table, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", table, StringComparison.Ordinal);
    }

    [Fact]
    public void LostDoubledStuckOrWrong_IsNotGoodAndTold()
    {
        ActFinding[] bad =
        [
            Good with { Audit = new Audit(["c1: not ended"], []) },
            Good with { Audit = new Audit([], ["c1: two agents"]) },
            Good with { Stuck = ["agent-1 is reserved"] },
            Good with { Wrong = ["round 2: no command was accepted again"] },
        ];
        Assert.True(Good.IsGood);
        Assert.All(bad, finding => Assert.False(finding.IsGood));
        Assert.All(bad, finding => Assert.Contains("- wrong, kill: ", ActTable.Of([finding]), StringComparison.Ordinal));
    }
}
