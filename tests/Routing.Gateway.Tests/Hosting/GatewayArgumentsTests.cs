namespace Routing.Gateway.Tests;

/// <summary>Command line and environment.</summary>
public sealed class GatewayArgumentsTests
{
    [Fact]
    public void Options_BecomeConfiguration()
    {
        Dictionary<string, string?> read = GatewayArguments.Read(["--plan", "p.json", "--time-scale=10", "--demo", "--urls", "http://x", "--Logging:LogLevel:Default=Debug"]);
        Assert.Equal("p.json", read["Routing:Plan"]);
        Assert.Equal("10", read["Routing:TimeScale"]);
        Assert.Equal("true", read["Routing:Demo"]);
        Assert.Equal("http://x", read["urls"]);
        Assert.Equal("Debug", read["Logging:LogLevel:Default"]);
    }

    [Fact]
    public void Environment_BecomesTheSameConfiguration()
    {
        var environment = new Dictionary<string, string>
        {
            ["ROUTING_TIME_SCALE"] = "10",
            ["ROUTING_URLS"] = "http://x",
            ["ROUTING_KEYS__0__NAME"] = "north",
            ["PATH"] = "/bin",
        };
        Dictionary<string, string?> read = GatewayArguments.ReadEnvironment(environment);
        Assert.Equal("10", read["Routing:TimeScale"]);
        Assert.Equal("http://x", read["urls"]);
        Assert.Equal("north", read["Routing:Keys:0:NAME"]);
        Assert.Equal(3, read.Count);
    }
}
