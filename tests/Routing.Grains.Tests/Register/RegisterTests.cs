namespace Routing.Grains.Tests;

/// <summary>What no single center's journal can know.</summary>
public class RegisterTests(ThreeSilos cluster)
{
    [Fact]
    public async Task WatchedCenter_EntersItself()
    {
        var register = cluster.Grains.GetGrain<ICenterRegisterGrain>(ICenterRegisterGrain.Key);
        IReadOnlyList<RegisteredCenter> centers = [];
        while (centers.Count == 0) centers = await register.ReadAsync();
        Assert.Contains(centers, center => center.CenterId == ThreeSilos.Center && center.PlanVersion > 0);
        await register.RegisterAsync("south", 4);
        Assert.Contains(new RegisteredCenter("south", 4), await register.ReadAsync());
    }

    [Fact]
    public async Task AgentHome_OutlivesItsActivation()
    {
        var home = cluster.Grains.GetGrain<IAgentHomeGrain>("a");
        Assert.Null(await home.ReadAsync());
        await home.SetAsync("north");
        await cluster.Silos.DeactivateAsync(home);
        Assert.Equal("north", await home.ReadAsync());
        await home.SetAsync(null);
        await cluster.Silos.DeactivateAsync(home);
        Assert.Null(await home.ReadAsync());
    }

    [Fact]
    public async Task HandOver_KeepsTheFirstCenter()
    {
        var handOver = cluster.Grains.GetGrain<IHandOverGrain>(new FaceKey("north", "ivr", "c").ToString());
        Assert.Null(await handOver.ReadAsync());
        Assert.Equal("south", await handOver.NoteAsync("south"));
        await cluster.Silos.DeactivateAsync(handOver);
        Assert.Equal("south", await handOver.NoteAsync("east"));
        await handOver.ForgetAsync();
        Assert.Null(await handOver.ReadAsync());
    }
}
