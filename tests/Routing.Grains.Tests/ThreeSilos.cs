using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Hosting;
using Orleans.TestingHost;
using Routing.Center;

namespace Routing.Grains.Tests;

/// <summary>Three silos in this process and what runs on them.</summary>
public sealed class ThreeSilos : IAsyncLifetime
{
    internal const string Center = "north";

    private readonly List<ClusterCenter> _centers = [];
    private InProcessTestCluster _silos = null!;

    internal SharedOpener Opener { get; } = new();

    internal static ClusterLimits Limits { get; } = new() { Grace = TimeSpan.FromMinutes(5) };

    internal InProcessTestCluster Silos => _silos;

    /// <summary>The grains as a client outside of the cluster sees them.</summary>
    internal IGrainFactory Grains => _silos.Client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(3);
        builder.ConfigureSiloHost((_, host) => host.Logging.ClearProviders());
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorage(RegisterStorage.Name);
            silo.UseInMemoryReminderService();
            silo.AddRoutingGrains(Limits, [Center]);
            silo.Services.AddSingleton<ICenterOpener>(Opener);
        });
        _silos = builder.Build();
        await _silos.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ClusterCenter center in _centers) await center.DisposeAsync();
        await _silos.DisposeAsync();
        await Opener.DisposeAsync();
    }

    /// <summary>A center as the clients of a silo reach it.</summary>
    internal async Task<ClusterCenter> ConnectAsync(InProcessSiloHandle silo, IHeardDesktops? desktops = null, string center = Center)
    {
        var grains = _silos.GetSiloServiceProvider(silo.SiloAddress).GetRequiredService<IGrainFactory>();
        var connected = new ClusterCenter(
            center, grains, Limits, desktops ?? new NoDesktops(), TimeProvider.System, NullLogger<ClusterCenter>.Instance);
        _centers.Add(connected);
        await connected.StartAsync(Token);
        return connected;
    }

    /// <summary>The silo on which the center runs now.</summary>
    internal InProcessSiloHandle HostOf(string center)
    {
        Assert.True(_silos.TryGetGrainContext(Grains.GetGrain<ICenterGrain>(center).GetGrainId(), out Orleans.Runtime.IGrainContext? context));
        return _silos.GetSiloForAddress(context.Address.SiloAddress!)!;
    }
}
