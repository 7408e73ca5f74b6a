using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Routing.Center;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>Plays <see cref="DemoCenter"/> against this gateway's own address, from the moment it listens.</summary>
internal sealed partial class DemoService(
    IServer server, ICenter center, GatewayOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<DemoService> logger)
    : BackgroundService
{
    private const long Seed = 10010;
    private readonly ILogger _logger = logger;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);

        // The first event of every journal puts a plan into force; the gauges show it a moment later.
        CenterView view = await ViewAfter.ReadAsync(center, 1, time, stoppingToken);
        string[] unknown = [.. DemoCenter.Queues.Except(view.Queues.Select(queue => queue.Id), StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            PlanWithoutDemo(string.Join(", ", unknown));
            return;
        }

        string address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await DemoCenter.RunAsync(new Uri(address), options.TimeScale, Seed, time, stoppingToken);
    }
}
