using System.CommandLine;

namespace Routing.Faults;

/// <summary><c>embedded</c>: the campaign against one gateway on SQLite.</summary>
internal static class EmbeddedCommand
{
    private static readonly IGatewayFault[] Known =
    [
        new GatewayKillFault(), new GatewayFreezeFault(), new GatewayRestartFault(), new FullDiskFault(), new VanishFault(), new ScrambledFault(), new PlanChangeFault(),
    ];

    private static readonly Option<int?> Rounds = new("--rounds") { Description = "Rounds of each fault; by default 200 kills, and 10 or 20 of the others." };
    private static readonly Option<double> Rate = new("--rate") { Description = "Callers per second.", DefaultValueFactory = _ => 40 };
    private static readonly Option<int> Agents = new("--agents") { Description = "Agents who pull, accept and complete.", DefaultValueFactory = _ => 30 };
    private static readonly Option<int> Seed = new("--seed") { Description = "What all chances are drawn from.", DefaultValueFactory = _ => 1 };
    private static readonly Option<FileInfo?> Output = new("--out") { Description = "File for the report." };
    private static readonly Option<string?> Gateway = new("--gateway") { Description = "The gateway's assembly; else the one built in this configuration." };

    private static readonly Option<string> Only = new("--only")
    {
        Description = "Faults, by name and separated by commas.",
        DefaultValueFactory = _ => string.Join(',', Known.Select(fault => fault.Name)),
    };

    /// <summary>The command.</summary>
    internal static Command Build()
    {
        var command = new Command("embedded", "Strikes one gateway on SQLite under load, and reports what was lost, doubled or stuck.")
        {
            Rounds, Rate, Agents, Seed, Only, Output, Gateway,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string[] names = parsed.GetValue(Only)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? file = parsed.GetValue(Gateway) ?? GatewayServer.Find();
        string? refusal = names.Except(Known.Select(fault => fault.Name)).FirstOrDefault() is { } unknown ? $"There is no fault '{unknown}'."
            : file is null ? "The gateway is not built: dotnet build -c Release src/Routing.Gateway" : null;
        if (refusal is not null)
        {
            await Console.Error.WriteLineAsync(refusal).ConfigureAwait(false);
            return 2;
        }

        var options = new EmbeddedOptions
        {
            GatewayFile = file!,
            Acts = [.. Known.Where(fault => names.Contains(fault.Name)).Select(fault => (fault, parsed.GetValue(Rounds) ?? fault.UsualRounds))],
            Rate = parsed.GetValue(Rate),
            Agents = parsed.GetValue(Agents),
            Seed = parsed.GetValue(Seed),
        };
        IReadOnlyList<ActFinding> findings = await new EmbeddedCampaign(options, Console.WriteLine).RunAsync(cancellationToken).ConfigureAwait(false);
        string table = ActTable.Of(findings);
        Console.WriteLine(table);
        if (parsed.GetValue(Output) is { } to) await File.WriteAllTextAsync(to.FullName, table, cancellationToken).ConfigureAwait(false);
        return findings.All(finding => finding.IsGood) ? 0 : 1;
    }
}
