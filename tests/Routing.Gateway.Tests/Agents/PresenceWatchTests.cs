using Microsoft.Extensions.Logging.Abstractions;
using Routing.Center;
using Routing.Center.Tests;
using Routing.Core;

namespace Routing.Gateway.Tests;

/// <summary>Desktops that fall silent.</summary>
public sealed class PresenceWatchTests : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);
    private readonly ManualTime _time = new();
    private readonly ScriptedCenter _center = new();
    private readonly Presence _presence;
    private readonly PresenceWatch _watch;

    public PresenceWatchTests()
    {
        _presence = new Presence(_time);
        _watch = new PresenceWatch(
            _center, _presence, PresenceLimits.For(isDevelopment: false), _time, NullLogger<PresenceWatch>.Instance);
        Show(AgentState.Ready);
    }

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task SilentDesktop_IsLostOnce()
    {
        _presence.Hear("a");
        _time.Advance(Silence - TimeSpan.FromMilliseconds(1));
        await LookAsync();
        Assert.Empty(_center.Commands);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await LookAsync();
        await LookAsync();
        Assert.Equal([new LoseAgent("a")], _center.Commands);
    }

    [Fact]
    public async Task OpenPull_IsHeardAllAlong()
    {
        _presence.OpenPull("a");
        _presence.OpenPull("a");
        _presence.ClosePull("a");
        _time.Advance(10 * Silence);
        await LookAsync();
        Assert.Empty(_center.Commands);
        _presence.ClosePull("a");
        await LookAsync();
        Assert.Empty(_center.Commands);
        _time.Advance(Silence);
        await LookAsync();
        Assert.Single(_center.Commands);
    }

    [Fact]
    public async Task DesktopHeardAgain_MayBeLostAgain()
    {
        await LookAsync();
        _time.Advance(Silence);
        await LookAsync();
        _presence.Hear("a");
        _time.Advance(Silence);
        await LookAsync();
        Assert.Equal(2, _center.Commands.Count);
    }

    [Fact]
    public async Task SignedOutAgent_IsNotLost()
    {
        await LookAsync();
        Show(AgentState.SignedOut);
        _time.Advance(Silence);
        await LookAsync();
        Assert.Empty(_center.Commands);
    }

    [Fact]
    public async Task LossThatCouldNotBeReported_IsReportedAgain()
    {
        _presence.Hear("a");
        _time.Advance(Silence);
        _center.Answer = _ => CommandResult.Refused(Refusal.Unavailable);
        await LookAsync();
        _center.Answer = _ => new CommandResult();
        await LookAsync();
        await LookAsync();
        Assert.Equal(2, _center.Commands.Count);
    }

    private Task LookAsync() => _watch.LookAsync(TestContext.Current.CancellationToken);

    private void Show(AgentState state) =>
        _center.View = new CenterView { Center = "x", Agents = [new AgentStatus { AgentId = "a", Card = new AgentCard { Name = "A" }, State = state }] };
}
