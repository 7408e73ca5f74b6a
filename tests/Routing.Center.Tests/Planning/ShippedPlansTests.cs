namespace Routing.Center.Tests;

public class ShippedPlansTests
{
    public static TheoryData<string> Plans => PlanFiles.Names;

    [Theory]
    [MemberData(nameof(Plans))]
    public void ShippedPlan_HasNoMistakes(string name)
    {
        RoutingPlan? plan = PlanReader.Parse(PlanFiles.Text(name), out IReadOnlyList<PlanMistake> mistakes);

        Assert.NotNull(plan);
        Assert.Empty(mistakes);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void ShippedPlan_Compiles(string name)
    {
        CompiledPlan compiled = CompiledPlan.Compile(PlanFiles.Read(name), new PlanNumbers());

        Assert.All(compiled.Queues, queue => Assert.True(compiled.Table.Queues[queue].Exists));
    }
}
