using Microsoft.Extensions.Logging.Abstractions;
using Routing.Center;
using Routing.Core;

namespace Routing.Grains.Tests;

/// <summary>Agents whose desktops fall silent on all nodes.</summary>
public sealed class SilenceWatchTests : IAsyncLifetime
{
    private readonly SharedOpener _opener = new();
    private readonly ManualTime _time = new();
    private readonly HeardAgents _heard;
    private LocalCenter _center = null!;
    private SilenceWatch _watch = null!;

    public SilenceWatchTests() => _heard = new HeardAgents(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _center = await _opener.OpenAsync("north", Token);
        _watch = new SilenceWatch(_center, _heard, new ClusterLimits(), _time, NullLogger.Instance);
        await _center.AddReadyAsync("a");
        while (_center.View.Agents.Count == 0 || _center.View.Agents[0].State != AgentState.Ready) await Task.Yield();
    }

    public ValueTask DisposeAsync() => _opener.DisposeAsync();

    [Fact]
    public async Task DesktopHeardByAnyNode_IsNotLost()
    {
        await _watch.LookAsync();
        for (int second = 0; second < 60; second += 15)
        {
            _time.Pass(TimeSpan.FromSeconds(15));
            _heard.Hear(second % 30 == 0 ? "one" : "other", ["a"]);
            await _watch.LookAsync();
        }

        Assert.Equal(AgentState.Ready, (await _center.ReadAgentAsync("a", Token))!.State);
    }

    [Fact]
    public async Task DesktopHeardByNone_IsLost()
    {
        await _watch.LookAsync();
        _time.Pass(TimeSpan.FromSeconds(20));
        await _watch.LookAsync();
        AgentStatus lost = (await _center.ReadAgentAsync("a", Token))!;
        Assert.Equal((AgentState.NotReady, "lost"), (lost.State, lost.Reason));
    }

    [Fact]
    public async Task Watch_EndsWithItsCenter()
    {
        Task watching = _watch.WatchAsync(_center.Ended);
        await _center.DisposeAsync();
        await watching.WaitAsync(Token);
    }
}
