using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests;

/// <summary>A center at work allocates nothing once it has grown to its load, whatever the policy and however agents are chosen.</summary>
[Collection("memory")]
public class SteadyAllocationTests
{
    private const int Commands = 20_000;

    [Theory]
    [InlineData(PolicyKind.Guard)]
    [InlineData(PolicyKind.Fifo)]
    [InlineData(PolicyKind.Priority)]
    [InlineData(PolicyKind.Weighted)]
    [InlineData(PolicyKind.Lex)]
    [InlineData(PolicyKind.Lexg)]
    [InlineData(PolicyKind.Guardg)]
    public void EveryPolicy_AllocatesNothing(PolicyKind policy) => EnsureNothing(new SteadyShift(7, 200, policy));

    [Theory]
    [InlineData(AgentSelection.LeastOccupied)]
    [InlineData(AgentSelection.MostSkilled)]
    [InlineData(AgentSelection.LeastSkilled)]
    [InlineData(AgentSelection.RoundRobin)]
    public void EverySelection_AllocatesNothing(AgentSelection selection) => EnsureNothing(new SteadyShift(8, 200, PolicyKind.Guard, selection));

    /// <summary>So few agents that most callers wait, and many are late.</summary>
    [Theory]
    [InlineData(PolicyKind.Guard)]
    [InlineData(PolicyKind.Lexg)]
    [InlineData(PolicyKind.Guardg)]
    public void CrowdedCenter_AllocatesNothing(PolicyKind policy) => EnsureNothing(new SteadyShift(9, 20, policy));

    private static void EnsureNothing(SteadyShift shift)
    {
        shift.Work(2 * Commands);
        (long reserved, long returned) = (shift.Reserved, shift.Returned);
        long before = GC.GetAllocatedBytesForCurrentThread();
        shift.Work(Commands);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(shift.Reserved - reserved > 500 && shift.Returned - returned > 20, $"{shift.Reserved} {shift.Returned}");
    }
}
