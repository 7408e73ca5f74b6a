using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Routing.Grains;

/// <summary>Makes a silo a node of the routing cluster.</summary>
public static class GrainsSetup
{
    /// <summary>
    /// Sets how soon a lost silo is noticed and adds the watch over the centers. The silo needs a clustering, a reminder service, the grain
    /// storage <see cref="RegisterStorage.Name"/> and an <see cref="ICenterOpener"/> besides.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <param name="limits">How long nodes and centers wait for each other.</param>
    /// <param name="centers">The centers that the node keeps awake.</param>
    public static ISiloBuilder AddRoutingGrains(this ISiloBuilder silo, ClusterLimits limits, IReadOnlyList<string> centers)
    {
        silo.Configure<ClusterMembershipOptions>(membership => NoticeLoss(membership, limits));
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = limits.ResponseTimeout);
        silo.Services.AddSingleton(limits);
        silo.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<CenterWatch>(services, centers));
        return silo;
    }

    // Three probes of half a second and two votes find a dead silo in about a second and a half; with the defaults of Orleans it takes
    // half a minute. Where there are only one or two others, Orleans lowers the votes itself. Indirect probes would double the time.
    private static void NoticeLoss(ClusterMembershipOptions membership, ClusterLimits limits)
    {
        membership.ProbeTimeout = limits.ProbeTimeout;
        membership.NumMissedProbesLimit = limits.MissedProbes;
        membership.NumVotesForDeathDeclaration = limits.Votes;
        membership.EnableIndirectProbes = false;
        membership.ExtendProbeTimeoutDuringDegradation = false;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
    }
}
