using Routing.Center;

namespace Routing.Gateway;

/// <summary>A running gateway with the center inside.</summary>
public sealed class GatewayHost : IAsyncDisposable
{
    private readonly LocalCenter _center;

    private GatewayHost(WebApplication app, LocalCenter center, GatewayOptions options) => (App, _center, Options) = (app, center, options);

    /// <summary>The web application; its <c>Urls</c> say where it listens.</summary>
    public WebApplication App { get; }

    /// <summary>How it is run.</summary>
    public GatewayOptions Options { get; }

    /// <summary>The center.</summary>
    public ICenter Center => _center;

    /// <summary>Recovers the center and begins to listen.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes services and configuration before they are used, or null.</param>
    /// <exception cref="StartRefusedException">The start is refused; the message says why.</exception>
    public static async Task<GatewayHost> StartAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = GatewayBuilder.Create(args);
        configure?.Invoke(builder);
        GatewayOptions options = GatewayOptions.Read(builder.Configuration, builder.Environment.IsDevelopment());
        ListenAddresses.Ensure(builder.Configuration, options);
        LocalCenter? center = null;
        builder.Services.AddRouting(options, _ => [center!]);
        WebApplication app = builder.Build();
        try
        {
            center = await LocalCenterSetup.OpenAsync(options, app.Services.GetRequiredService<ILoggerFactory>());
            app.UseProxies(options);
            app.MapRouting();
            await app.StartAsync();
            return new GatewayHost(app, center, options);
        }
        catch
        {
            await app.DisposeAsync();
            if (center is not null) await center.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes no new commands, finishes what was acknowledged, takes a snapshot and closes the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await _center.DisposeAsync();
    }
}
