using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Routing.Gateway;

/// <summary>Registers the delivery of events to hooks.</summary>
internal static class WebhookSetup
{
    /// <summary>Adds it.</summary>
    internal static void AddWebhooks(this IServiceCollection services, GatewayOptions options)
    {
        services.TryAddSingleton(options.Webhooks);
        services.TryAddSingleton(provider => new HookAddresses(provider.GetRequiredService<WebhookOptions>(), Dns.GetHostAddressesAsync));
        services.AddSingleton(provider => new HookSender(
            provider.GetRequiredService<WebhookOptions>(), provider.GetRequiredService<HookAddresses>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new HookParts(
            provider.GetRequiredService<WebhookOptions>(),
            new RetrySchedule(provider.GetRequiredService<WebhookOptions>(), new Random()),
            provider.GetRequiredService<KeysInForce>(),
            new HookMeter(provider.GetRequiredService<IMeterFactory>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<HookCourier>>()));
        services.AddSingleton<Hooks>().AddHostedService(provider => provider.GetRequiredService<Hooks>());
        services.AddHostedService<HookWatch>();
    }
}
