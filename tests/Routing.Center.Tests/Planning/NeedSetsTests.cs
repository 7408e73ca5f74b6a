namespace Routing.Center.Tests;

public class NeedSetsTests
{
    [Fact]
    public void Text_IsInOrdinalOrderAndReadsBack()
    {
        NamedNeed[] needs = [new("vip", 3, false), new("3g", 1, true)];

        string text = NeedSets.TextOf(needs);

        Assert.Equal("3g:1:true,vip:3:false", text);
        Assert.Equal(needs.Reverse(), NeedSets.Parse(text));
    }

    [Fact]
    public void OneSkillTwice_IsOneNeedWithTheStricterOfEach() =>
        Assert.Equal("s:5:true", NeedSets.Union("s:5:false", "s:2:true"));

    [Fact]
    public void EmptySets_ChangeNothing()
    {
        Assert.Empty(NeedSets.Parse(string.Empty));
        Assert.Equal("s:1:false", NeedSets.Union("s:1:false", string.Empty));
        Assert.Equal("s:1:false", NeedSets.Union(string.Empty, "s:1:false"));
    }

    [Fact]
    public void ReachableSets_AreThoseOfRulesThatCanMatchTogether()
    {
        RoutingPlan plan = PlanText.Plan("""
            {
              "skills": ["a", "s", "t", "u"], "queues": [{ "id": "a" }],
              "classification": [
                { "when": { "tier": "gold" }, "requires": ["s"], "continue": true },
                { "when": { "tier": "silver" }, "requires": ["t"] },
                { "when": { "tier": "none" }, "requires": ["u"] }
              ]
            }
            """);

        string[] expected = ["", "s:1:false", "t:1:false", "s:1:false,t:1:false", "u:1:false", "s:1:false,u:1:false"];
        Assert.Equal(expected, NeedSets.Reachable(plan, new PlanSkills(plan)));
    }
}
