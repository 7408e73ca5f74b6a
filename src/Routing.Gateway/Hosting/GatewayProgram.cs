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
        await using GatewayHost host = await GatewayHost.StartAsync(args);
        Announce(host);
        await host.App.WaitForShutdownAsync();
    }

    private static void Announce(GatewayHost host)
    {
        foreach (string url in host.App.Urls)
        {
            Console.WriteLine($"Wallboard      {url}/");
            Console.WriteLine($"Agent desktop  {url}/desk");
            Console.WriteLine($"Supervisor     {url}/supervisor");
            Console.WriteLine($"API            {url}/openapi/v1.json");
        }

        // A plan given at a later start does not replace the one that the journal has in force: plans change by PUT alone.
        if (host.Options.PlanFile is { } file && host.Center.View.PlanJson != File.ReadAllText(file))
        {
            Console.WriteLine($"The plan in force is the journal's, not {file}; PUT /v1/plan puts another into force.");
        }

        string place = host.Options.ConnectionString is null ? Path.GetFullPath(host.Options.DataDirectory) : "the database ConnectionStrings:Routing";
        Console.WriteLine($"Center '{host.Center.Id}', data in {place}. Ctrl-C stops.");
    }
}
