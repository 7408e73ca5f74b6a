using Routing.Center;

namespace Routing.Gateway;

/// <summary>The gateway as a program of its own, with the center inside.</summary>
public static class GatewayProgram
{
    /// <summary>Runs until stopped.</summary>
    /// <returns>0 after an orderly stop, 1 when a start was refused.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await ServeAsync(args);
            return 0;
        }
        catch (StartRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Stop what listens there, or choose another address with --urls.");
            return 1;
        }
    }

    private static async Task ServeAsync(string[] args)
    {
        WebApplicationBuilder builder = GatewayBuilder.Create(args);
        GatewayOptions options = GatewayOptions.Read(builder.Configuration, builder.Environment.IsDevelopment());
        string urls = builder.Configuration["urls"]!;
        ListenAddresses.Ensure(urls, options);
        await using CenterSession session = await CenterSession.OpenAsync(options);
        builder.Services.AddRouting(options, _ => session.Center);
        WebApplication app = builder.Build();
        app.UseProxies(options);
        app.MapRouting();
        await app.StartAsync();
        Announce(app, session.Center, options);
        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
    }

    private static void Announce(WebApplication app, ICenter center, GatewayOptions options)
    {
        foreach (string url in app.Urls)
        {
            Console.WriteLine($"Wallboard      {url}/");
            Console.WriteLine($"Agent desktop  {url}/desk");
            Console.WriteLine($"API            {url}/openapi/v1.json");
        }

        Console.WriteLine($"Center '{center.Id}', data in {Path.GetFullPath(options.DataDirectory)}. Ctrl-C stops.");
    }
}
