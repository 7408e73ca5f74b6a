namespace Routing.Cli.Tests;

public sealed class StaffCommandTests
{
    [Fact]
    public async Task WithPatience_AnswersByErlangA()
    {
        var run = await CommandRun.Of("staff", "--rate", "1", "--aht", "180", "--patience", "120", "--within", "20", "--target", "0.76", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal("erlang-a", run.Json.GetProperty("formula").GetString());
        Assert.Equal(166, run.Json.GetProperty("agents").GetInt32());
        Assert.Equal(0.760428, run.Json.GetProperty("serviceLevel").GetDouble(), 0.00005);
        Assert.Equal(10.3671, run.Json.GetProperty("asaSeconds").GetDouble(), 0.00006);
        Assert.Equal(0.085699, run.Json.GetProperty("abandonment").GetDouble(), 0.00005);
        Assert.Equal(0.9915, run.Json.GetProperty("occupancy").GetDouble(), 0.0001);
    }

    [Fact]
    public async Task WithoutPatience_AnswersByErlangC()
    {
        var run = await CommandRun.Of("staff", "--rate", "1", "--aht", "180", "--within", "20", "--target", "0.88", "--json");
        Assert.Equal("erlang-c", run.Json.GetProperty("formula").GetString());
        Assert.Equal(190, run.Json.GetProperty("agents").GetInt32());
        Assert.Equal(0, run.Json.GetProperty("abandonment").GetDouble());
    }

    [Fact]
    public async Task ForPeople_WritesATable()
    {
        var run = await CommandRun.Of("staff", "--rate", "5", "--aht", "180", "--patience", "120", "--within", "20", "--target", "0.76");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"agents\s+798", run.Output);
    }

    [Theory]
    [InlineData("--rate", "0")]
    [InlineData("--aht", "-180")]
    [InlineData("--patience", "0")]
    [InlineData("--within", "-1")]
    [InlineData("--target", "1")]
    [InlineData("--target", "NaN")]
    [InlineData("--rate", "often")]
    public async Task ImpossibleValue_ExitsWith2AndNamesTheOption(string option, string value)
    {
        var options = new Dictionary<string, string> { ["--rate"] = "1", ["--aht"] = "180", ["--within"] = "20", ["--target"] = "0.8", [option] = value };
        var run = await CommandRun.Of(["staff", .. options.SelectMany(pair => new[] { pair.Key, pair.Value }), "--json"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error);
    }
}
