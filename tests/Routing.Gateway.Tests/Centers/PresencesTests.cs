namespace Routing.Gateway.Tests;

/// <summary>Desktops heard in several centers.</summary>
public sealed class PresencesTests
{
    [Fact]
    public void AgentsOfTwoCenters_AreHeardApart()
    {
        var presences = new Presences(TimeProvider.System);
        presences.Of("east").Hear("anna");
        Assert.Empty(presences.TakeHeard("west"));
        Assert.Equal(["anna"], presences.TakeHeard("east"));
        Assert.Same(presences.Of("east"), presences.Of("east"));
    }
}
