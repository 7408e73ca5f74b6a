namespace Routing.Grains.Tests;

public class HeardAgentsTests
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);
    private readonly ManualTime _time = new();
    private readonly HeardAgents _heard;

    public HeardAgentsTests() => _heard = new HeardAgents(_time);

    [Fact]
    public void AgentHeardOnAnotherNode_IsNotSilent()
    {
        _heard.Hear("one", ["a", "b"]);
        _time.Pass(Silence - TimeSpan.FromSeconds(1));
        _heard.Hear("other", ["a"]);
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.False(_heard.FallsSilent("a", Silence));
        Assert.True(_heard.FallsSilent("b", Silence));
    }

    [Fact]
    public void Silence_IsFoundOnceAndAgainWhenItCouldNotBeReported()
    {
        Assert.False(_heard.FallsSilent("a", Silence));
        _time.Pass(Silence);
        Assert.True(_heard.FallsSilent("a", Silence));
        Assert.False(_heard.FallsSilent("a", Silence));
        _heard.LoseLater("a");
        Assert.True(_heard.FallsSilent("a", Silence));
        _heard.Hear("one", ["a"]);
        _time.Pass(Silence);
        Assert.True(_heard.FallsSilent("a", Silence));
    }

    [Fact]
    public void Nodes_StandWithTheLatestFirst()
    {
        _heard.Hear("one", ["a"]);
        _time.Pass(TimeSpan.FromSeconds(3));
        _heard.Hear("other", ["a"]);
        Assert.Equal([new DesktopView("other", 0), new DesktopView("one", 3_000)], _heard.NodesOf("a"));
        _heard.Forget("a");
        Assert.Empty(_heard.NodesOf("a"));
    }
}
