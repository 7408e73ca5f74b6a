using System.Text.RegularExpressions;

namespace Routing.Gateway.Tests;

/// <summary>Alerts and dashboard ask for metrics that there are.</summary>
public sealed partial class AlertRulesTests
{
    [Theory]
    [InlineData("deploy/prometheus/rules.yaml")]
    [InlineData("deploy/grafana/routing.json")]
    public void EveryMetric_IsOneOfTheGateways(string file)
    {
        string meters = string.Concat(Directory.GetFiles(Deployment.PathOf("src/Routing.Gateway/Metrics"), "*.cs").Select(File.ReadAllText))
            + string.Concat(Directory.GetFiles(Deployment.PathOf("src/Routing.Center/Journal"), "JournalMeter.cs").Select(File.ReadAllText));
        HashSet<string> made = [.. Instrument().Matches(meters).Select(match => match.Value.Trim('"').Replace('.', '_'))];
        string[] asked = [.. Metric().Matches(File.ReadAllText(Deployment.PathOf(file))).Select(match => match.Value).Distinct()];
        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.True(made.Contains(name) || made.Contains(Bare(name)), name));
    }

    // What the text format adds to an instrument's name.
    private static string Bare(string name)
    {
        foreach (string suffix in (string[])["_bucket", "_sum", "_count", "_total", "_ratio", "_seconds"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal)) name = name[..^suffix.Length];
        }

        return name;
    }

    [GeneratedRegex("\"routing\\.[a-z_.]+\"")]
    private static partial Regex Instrument();

    [GeneratedRegex("routing_[a-z_]+")]
    private static partial Regex Metric();
}
