namespace Routing.Center.Tests;

public class ShippedPlansTests
{
    public static TheoryData<string> Plans => PlanFiles.Names;

    [Theory]
    [MemberData(nameof(Plans))]
    public void ShippedPlan_HasNoErrors(string name)
    {
        RoutingPlan? plan = PlanReader.Parse(PlanFiles.Text(name), out IReadOnlyList<PlanMistake> mistakes);

        Assert.NotNull(plan);
        Assert.All(mistakes, mistake => Assert.True(mistake.IsWarning && mistake.Message == "is read but not yet in force", mistake.ToString()));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void ShippedPlan_Compiles(string name)
    {
        CompiledPlan compiled = CompiledPlan.Compile(PlanFiles.Read(name), new PlanNumbers());

        Assert.All(compiled.Queues, queue => Assert.True(compiled.Table.Queues[queue].Exists));
    }
}
