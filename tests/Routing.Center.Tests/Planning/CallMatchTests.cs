namespace Routing.Center.Tests;

public class CallMatchTests
{
    private static readonly CallRequest Call = new()
    {
        CallId = "1",
        Dnis = "10010",
        Customer = new CustomerCard("c", "3g-postpaid", "gold"),
        Intent = "bill",
        Language = "en-US",
        Province = "hebei",
        Complaint = true,
        Needs = ["elderly"],
        Attributes = new Dictionary<string, string> { ["device"] = "tablet" },
    };

    public static TheoryData<MatchPlan> Fitting =>
    [
        new MatchPlan(),
        new MatchPlan { Dnis = ["10011", "10010"] },
        new MatchPlan { Product = ["3g-postpaid"], Tier = ["gold"], Intent = ["bill"], Province = ["hebei"] },
        new MatchPlan { Language = ["en"] },
        new MatchPlan { Language = ["EN-us"] },
        new MatchPlan { Complaint = true },
        new MatchPlan { Needs = ["hearing", "elderly"] },
        new MatchPlan { Attributes = new Dictionary<string, IReadOnlyList<string>> { ["device"] = ["phone", "tablet"] } },
    ];

    public static TheoryData<MatchPlan> Unfitting =>
    [
        new MatchPlan { Dnis = ["1001"] },
        new MatchPlan { Product = ["3G-postpaid"] },
        new MatchPlan { Tier = ["silver"], Product = ["3g-postpaid"] },
        new MatchPlan { Intent = ["bil"] },
        new MatchPlan { Language = ["en-GB"] },
        new MatchPlan { Language = ["e"] },
        new MatchPlan { Province = ["hubei"] },
        new MatchPlan { Complaint = false },
        new MatchPlan { Needs = ["hearing"] },
        new MatchPlan { Attributes = new Dictionary<string, IReadOnlyList<string>> { ["device"] = ["phone"] } },
        new MatchPlan { Attributes = new Dictionary<string, IReadOnlyList<string>> { ["city"] = ["tablet"] } },
    ];

    [Theory]
    [MemberData(nameof(Fitting), DisableDiscoveryEnumeration = true)]
    public void CallThatShowsEveryField_Matches(MatchPlan match) => Assert.True(CallMatch.Matches(match, Call));

    [Theory]
    [MemberData(nameof(Unfitting), DisableDiscoveryEnumeration = true)]
    public void CallThatShowsOneFieldNot_DoesNotMatch(MatchPlan match) => Assert.False(CallMatch.Matches(match, Call));

    [Fact]
    public void BareCall_MatchesNoFieldButNoComplaint()
    {
        CallRequest bare = new() { CallId = "1" };

        Assert.False(CallMatch.Matches(new MatchPlan { Tier = ["gold"] }, bare));
        Assert.False(CallMatch.Matches(new MatchPlan { Language = ["en"] }, bare));
        Assert.True(CallMatch.Matches(new MatchPlan { Complaint = false }, bare));
    }
}
