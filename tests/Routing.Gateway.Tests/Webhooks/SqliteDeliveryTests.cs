using System.Text;

namespace Routing.Gateway.Tests;

/// <summary>Delivery by a gateway with a data folder.</summary>
public sealed class SqliteDeliveryTests : WebhookDeliveryTests
{
    private protected override Task<HookGateway> StartAsync(WebhookOptions? options = null) => HookGateway.StartAsync(options);

    private protected override async Task<string> StoredAsync(HookGateway gateway) =>
        Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(gateway.Gateway.Folder, SqliteHookStore.FileName), TestContext.Current.CancellationToken));
}
