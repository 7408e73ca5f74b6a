namespace Routing.Faults.Tests;

public class CampaignReportTests
{
    private static readonly RoundFinding Good = FindingsTableTests.Finding("kill", "another", 1) with { PullResumed = TimeSpan.FromSeconds(1) };

    private static readonly CampaignReport Report = new()
    {
        Rounds = [Good],
        Audit = new Audit([], []),
        Acknowledged = 12_345,
        Counters = new Accounts(10, 4, 6, 0),
        History = new Accounts(10, 4, 6, 0),
        Epoch = 3,
        Journal = "7 rows, good",
    };

    [Fact]
    public void GoodCampaign_SaysSo()
    {
        Assert.True(Report.IsGood);
        string text = Report.ToMarkdown();
        Assert.Contains("- acknowledged 12,345, lost 0, doubled 0", text, StringComparison.Ordinal);
        Assert.Contains("- counters: offered 10 = answered 4 + abandoned 6 + live 0", text, StringComparison.Ordinal);
        Assert.Contains("- owners of the center: 3; journal: 7 rows, good", text, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("failed requests:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LostOrDoubled_IsNotGood()
    {
        Assert.False((Report with { Audit = new Audit(["c1: offered and not there"], []) }).IsGood);
        CampaignReport doubled = Report with { Audit = new Audit([], ["c1: two agents"]) };
        Assert.False(doubled.IsGood);
        Assert.Contains("- wrong: c1: two agents", doubled.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingElseThatWentWrong_IsNotGood()
    {
        CampaignReport[] bad =
        [
            Report with { Rounds = [Good with { PullResumed = null }] },
            Report with { Rounds = [Good with { AcceptedAgain = null }] },
            Report with { Rounds = [Good with { Wrong = "the woken node went on" }] },
            Report with { Counters = new Accounts(11, 4, 6, 0) },
            Report with { History = new Accounts(9, 3, 6, 0) },
            Report with { Wrong = ["the history stands still"] },
        ];
        Assert.All(bad, report => Assert.False(report.IsGood));
        Assert.All(bad, report => Assert.Contains("- wrong: ", report.ToMarkdown(), StringComparison.Ordinal));
    }

    [Fact]
    public void FailedRequests_AreTold() =>
        Assert.Contains("- failed requests: 503 × 4", (Report with { FailureReasons = "503 × 4" }).ToMarkdown(), StringComparison.Ordinal);
}
