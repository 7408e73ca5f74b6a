using Routing.Core;

namespace Routing.Center.Tests;

public class TableCompilerTests
{
    [Fact]
    public void RemovedQueues_KeepTheirNumberAndNameWhereContactsGo()
    {
        PlanNumbers numbers = new();
        Compile("""{ "queues": [{ "id": "x" }, { "id": "y" }, { "id": "z" }] }""", numbers);

        RoutingTable table = Compile("""
            { "queues": [{ "id": "vip", "protected": true }, { "id": "b" }, { "id": "c" }], "removedQueues": { "x": "w", "w": "c" } }
            """, numbers).Table;

        Assert.Equal(["x", "y", "z", "vip", "b", "c"], Enumerable.Range(0, table.Queues.Count).Select(numbers.Queues.NameOf));
        Assert.Equal([false, false, false, true, true, true], table.Queues.Select(queue => queue.Exists));
        Assert.Equal(["c", "b", "b"], table.Queues.Take(3).Select(queue => numbers.Queues.NameOf(queue.MovesTo)));
    }

    [Fact]
    public void OnlyProtectedQueues_TheFirstIsTheDefault() => Assert.Equal(
        "a", TableCompiler.DefaultQueueOf(PlanText.Plan("""{ "queues": [{ "id": "a", "protected": true }, { "id": "b", "protected": true }] }""")));

    [Fact]
    public void DefaultQueueOfThePlan_StandsAboveTheFirstUnprotected() => Assert.Equal(
        "c", TableCompiler.DefaultQueueOf(PlanText.Plan("""{ "queues": [{ "id": "a" }, { "id": "b" }, { "id": "c" }], "defaultQueue": "c" }""")));

    [Fact]
    public void LaterPlan_NeverShrinksTheTable()
    {
        PlanNumbers numbers = new();
        RoutingTable first = Compile("""
            { "skills": ["a", "s"], "queues": [{ "id": "a" }], "classification": [{ "when": { "tier": "gold" }, "requires": ["s"] }] }
            """, numbers).Table;

        RoutingTable second = Compile("""{ "queues": [{ "id": "b" }] }""", numbers).Table;

        Assert.Equal((1, 2), (first.Queues.Count, first.Extras.Count));
        Assert.Equal((2, 2), (second.Queues.Count, second.Extras.Count));
        Assert.Equal([new SkillNeed(numbers.Skills.NumberOf("s"))], second.Extras[1]);
    }

    [Fact]
    public void EqualPlans_GiveEqualNumbers()
    {
        (PlanNumbers first, PlanNumbers second) = (new(), new());
        Compile(PlanFiles.Text("unicom.json"), first);
        Compile(PlanFiles.Text("unicom.json"), second);

        Assert.Equal(Names(first.Queues), Names(second.Queues));
        Assert.Equal(Names(first.Skills), Names(second.Skills));
        Assert.Equal(Names(first.Extras), Names(second.Extras));
        Assert.Equal(["vip", "3g", "general", "complaint", "roaming", "english"], Names(first.Queues));
    }

    [Fact]
    public void PolicyAndConnect_ArriveInTheTable()
    {
        RoutingTable table = Compile(PlanText.With("""
            "policy": { "name": "fifo", "comfort": false, "boostSeconds": 2.5, "maxBoostSeconds": 7 },
            "connect": { "confirm": "cti", "timeoutSeconds": 12, "maxConnectedSeconds": 3600 }
            """), new PlanNumbers()).Table;

        Assert.Equal(new PolicyRule { Kind = PolicyKind.Fifo, Comfort = false, BoostMs = 2_500, MaxBoostMs = 7_000 }, table.Policy);
        Assert.Equal(new ConnectRule(true, 12_000, 3_600_000), table.Connect);
    }

    private static CompiledPlan Compile(string json, PlanNumbers numbers) => CompiledPlan.Compile(PlanText.Plan(json), numbers);

    private static IEnumerable<string> Names(NumberRegister register) => Enumerable.Range(0, register.Count).Select(register.NameOf);
}
