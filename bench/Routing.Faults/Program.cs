using System.CommandLine;
using Routing.Faults;

IFault[] known = [new KillFault(), new FreezeFault(), new PostgresFault(), new RollingFault()];
Option<int> rounds = new("--rounds") { Description = "Rounds; each has every fault once.", DefaultValueFactory = _ => 10 };
Option<double> rate = new("--rate") { Description = "Callers per second over all nodes.", DefaultValueFactory = _ => 500 };
Option<int> agents = new("--agents") { Description = "Agents who pull, accept and complete.", DefaultValueFactory = _ => 200 };
Option<string> only = new("--only") { Description = "Faults, by name and separated by commas.", DefaultValueFactory = _ => string.Join(',', known.Select(fault => fault.Name)) };
Option<FileInfo?> output = new("--out") { Description = "File for the report." };
Option<string?> node = new("--node") { Description = "The node's assembly; else the one built in this configuration." };
Option<string[]> settings = new("--node-setting") { Description = "A setting of every node, such as Routing:Cluster:ProbeTimeoutMs=1000." };
Option<string?> postgres = new("--postgres") { Description = "Folder of PostgreSQL's programs; else the newest installed." };
Option<string> user = new("--postgres-user") { Description = "User that the server runs as where this program runs as root.", DefaultValueFactory = _ => "postgres" };
Option<bool> keep = new("--keep") { Description = "Leaves the folder with the nodes' logs; it stays in any case where something was wrong." };
RootCommand command = new("Kills, freezes and restarts the parts of a cluster under load, and reports what it cost its clients.")
{
    rounds, rate, agents, only, output, node, settings, postgres, user, keep, EmbeddedCommand.Build(),
};

command.SetAction(async (parsed, cancellationToken) =>
{
    string[] names = parsed.GetValue(only)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    string? file = parsed.GetValue(node) ?? NodeProgram.Find();
    string? programs = parsed.GetValue(postgres) ?? PostgresPrograms.Find();
    string? refusal = names.Except(known.Select(fault => fault.Name)).FirstOrDefault() is { } unknown ? $"There is no fault '{unknown}'."
        : file is null ? "The node is not built: dotnet build -c Release src/Routing.Silo"
        : programs is null ? "No PostgreSQL server programs are installed; name their folder with --postgres." : null;
    if (refusal is not null)
    {
        await Console.Error.WriteLineAsync(refusal);
        return 2;
    }

    var options = new CampaignOptions
    {
        Faults = [.. known.Where(fault => names.Contains(fault.Name))],
        Rounds = parsed.GetValue(rounds),
        Rate = parsed.GetValue(rate),
        Agents = parsed.GetValue(agents),
        NodeFile = file!,
        NodeSettings = [.. parsed.GetValue(settings)!.Select(setting => $"--{setting}")],
        Postgres = new PostgresPrograms(programs!, parsed.GetValue(user)!),
    };
    await using Stage stage = await Stage.SetAsync(options, cancellationToken);
    CampaignReport report = await new Campaign(options, stage, Console.WriteLine).RunAsync(cancellationToken);
    string markdown = report.ToMarkdown();
    Console.WriteLine(markdown);
    if (parsed.GetValue(output) is { } to) await File.WriteAllTextAsync(to.FullName, markdown, cancellationToken);
    stage.Keep = parsed.GetValue(keep) || !report.IsGood;
    if (stage.Keep) await Console.Error.WriteLineAsync($"The nodes' logs stay in {stage.Folder}.");
    return report.IsGood ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();
