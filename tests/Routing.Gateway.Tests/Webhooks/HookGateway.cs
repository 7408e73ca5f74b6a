using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Routing.Gateway.Tests;

/// <summary>A gateway whose hooks may point to this machine and whose retries come soon.</summary>
internal sealed class HookGateway : IAsyncDisposable
{
    private readonly WebhookOptions _options;
    private readonly Dictionary<string, string?> _settings;
    private OwnGateway _gateway = null!;

    private HookGateway(WebhookOptions options, string? database) =>
        (_options, _settings) = (options with { SealKey = new byte[32] }, new(Keys) { ["ConnectionStrings:Routing"] = database });

    /// <summary>The gateway.</summary>
    internal OwnGateway Gateway => _gateway;

    /// <summary>A platform.</summary>
    internal ApiClient North => _gateway.With("secret of north");

    internal static Dictionary<string, string?> Keys => KeyedGateway.Keys(("north", "cti", null), ("south", "cti", null), ("chief", "admin", null));

    internal static WebhookOptions Soon { get; } = new() { AllowPrivate = true, FirstWait = TimeSpan.FromMilliseconds(20), LongestWait = TimeSpan.FromMilliseconds(100), Tries = 1000, Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Starts one over a data folder, or over a database.</summary>
    internal static async Task<HookGateway> StartAsync(WebhookOptions? options = null, string? database = null)
    {
        var started = new HookGateway(options ?? Soon, database);
        started._gateway = await OwnGateway.StartAsync(started._settings, started.Configure);
        return started;
    }

    /// <summary>Stops the gateway and starts it again on its data.</summary>
    internal Task RestartAsync() => _gateway.RestartAsync(_settings, Configure);

    /// <summary>Makes a hook; gives its id and secret.</summary>
    internal async Task<(string Id, string Secret)> AddAsync(Receiver receiver, params string[] events)
    {
        Reply reply = await North.PostAsync("/v1/webhooks", new { url = receiver.Address.AbsoluteUri, events = events.Length > 0 ? events : null });
        Assert.Equal($"/v1/webhooks/{reply.Expect(201)["id"]}", reply.Headers.Location?.OriginalString);
        return (reply["id"]!, reply["secret"]!);
    }

    /// <summary>Offers calls, then lets each of them hang up.</summary>
    internal async Task CallAsync(int first, int count)
    {
        for (int i = first; i < first + count; i++) (await North.PostAsync("/v1/calls", new { callId = $"c{i}", queue = "general" })).Expect(202);
        for (int i = first; i < first + count; i++) (await North.PostAsync($"/v1/calls/c{i}/events", new { eventId = $"e{i}", type = "abandoned" })).Expect(200);
    }

    /// <summary>A hook as the API shows it.</summary>
    internal async Task<JsonElement> ReadAsync(string id) => (await North.GetAsync($"/v1/webhooks/{id}")).Expect(200).Body;

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    private void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton(_options);
}
