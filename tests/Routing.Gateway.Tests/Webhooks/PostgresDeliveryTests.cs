using Routing.Center.Tests;

namespace Routing.Gateway.Tests;

/// <summary>Delivery by a gateway over a database.</summary>
[Trait("Needs", "postgres")]
public sealed class PostgresDeliveryTests(PostgresServer server) : WebhookDeliveryTests
{
    private string _database = string.Empty;

    [Fact]
    public async Task GatewayThatTakesTheCenterOver_DeliversOnFromTheCursor()
    {
        await using HookGateway first = await StartAsync();
        await first.AddAsync(Receiver, "call.queued", "call.abandoned");
        await first.CallAsync(0, 10);
        Receiver.Answer = delivery => delivery.Sequence % 2 == 0 ? 500 : 200;
        await first.CallAsync(10, 10);
        await using HookGateway second = await HookGateway.StartAsync(null, _database);
        Receiver.Answer = _ => 200;
        await second.CallAsync(20, 10);
        await Receiver.UntilAsync(() => Receiver.Taken.Select(delivery => delivery.Id).Distinct().Count() == 60);
        AssertOrder(30);
    }

    private protected override async Task<HookGateway> StartAsync(WebhookOptions? options = null)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        _database = await server.CreateDatabaseAsync();
        return await HookGateway.StartAsync(options, _database);
    }

    private protected override async Task<string> StoredAsync(HookGateway gateway) =>
        (string)(await PostgresServer.QueryAsync(_database, "SELECT string_agg(hooks::text || encode(secret, 'escape'), '') FROM webhooks.hooks"))!;
}
