using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Routing.Gateway.Tests;

/// <summary>A server that hooks point to, and that answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Delivery> _deliveries = [];
    private readonly SemaphoreSlim _came = new(0);
    private WebApplication _app = null!;

    /// <summary>Decides the status of an answer.</summary>
    internal Func<Delivery, int> Answer { get; set; } = _ => 204;

    /// <summary>What an answer waits for.</summary>
    internal Func<Delivery, Task> Wait { get; set; } = _ => Task.CompletedTask;

    /// <summary>All that came, taken or not.</summary>
    internal IReadOnlyList<Delivery> All => [.. _deliveries];

    /// <summary>What was taken.</summary>
    internal IReadOnlyList<Delivery> Taken => [.. _deliveries.Where(delivery => delivery.Status is >= 200 and < 300)];

    /// <summary>Its address.</summary>
    internal Uri Address { get; private set; } = new("http://127.0.0.1:0");

    internal static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        await receiver.OpenAsync();
        return receiver;
    }

    /// <summary>Stops; the address answers nothing until <see cref="OpenAsync"/>.</summary>
    internal async Task CloseAsync() => await _app.DisposeAsync();

    /// <summary>Listens, at the same address as before.</summary>
    internal async Task OpenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        _app = builder.Build();
        _app.Run(TakeAsync);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.Single() + "/hook");
    }

    /// <summary>Waits until something has come about that makes it true.</summary>
    internal async Task UntilAsync(Func<bool> isSo, int seconds = 60)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (!isSo()) await _came.WaitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _came.Dispose();
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var delivery = new Delivery(
            http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString(), http.Request.Headers["webhook-signature"].ToString(),
            body.ToArray(), JsonDocument.Parse(body.ToArray()).RootElement.Clone());
        await Wait(delivery);
        delivery = delivery with { Status = Answer(delivery) };
        http.Response.StatusCode = delivery.Status;
        if (delivery.Status is >= 300 and < 400) http.Response.Headers.Location = "/elsewhere";
        _deliveries.Enqueue(delivery);
        _came.Release();
    }
}
