using Routing.Center.Tests;

namespace Routing.Gateway.Tests;

/// <summary>What a gateway tells others of the desktops it hears.</summary>
public class PresenceTests
{
    private readonly Presence _presence = new(new ManualTime());

    [Fact]
    public void AgentHeard_IsToldOnce()
    {
        _presence.Hear("a");
        _presence.Hear("a");
        _presence.Hear("b");
        Assert.Equal(["a", "b"], _presence.TakeHeard().Order(StringComparer.Ordinal));
        Assert.Empty(_presence.TakeHeard());
        _presence.Hear("b");
        Assert.Equal(["b"], _presence.TakeHeard());
    }

    [Fact]
    public void AgentWithAnOpenPull_IsToldEveryTime()
    {
        _presence.OpenPull("a");
        Assert.Equal(["a"], _presence.TakeHeard());
        Assert.Equal(["a"], _presence.TakeHeard());
        _presence.ClosePull("a");
        Assert.Equal(["a"], _presence.TakeHeard());
        Assert.Empty(_presence.TakeHeard());
    }
}
