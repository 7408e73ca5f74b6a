namespace Routing.Cli.Tests;

public sealed class RoutingCommandTests
{
    [Theory]
    [InlineData]
    [InlineData("dance")]
    [InlineData("import")]
    [InlineData("import", "anonymous-bank", "log.txt")]
    [InlineData("staff", "--rate", "1")]
    [InlineData("staff", "--rate", "1", "--aht", "180", "--within", "20", "--target", "0.8", "--colour", "red")]
    public async Task WrongCommandLine_ExitsWith2AndSaysWhy(params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("routing: ", run.Error);
    }

    [Fact]
    public async Task Help_ExitsWith0AndNamesTheCommands()
    {
        var run = await CommandRun.Of("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("import", run.Output);
        Assert.Contains("staff", run.Output);
    }
}
