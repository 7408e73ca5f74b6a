using System.CommandLine;
using System.CommandLine.Parsing;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary><c>routing drive</c>: plays a trace against a running gateway.</summary>
internal static class DriveCommand
{
    private static readonly Argument<FileInfo> Trace = new("CALLS.csv") { Description = "The trace." };
    private static readonly Option<Uri> Url = new("--url") { Description = "Address of the gateway.", Required = true, CustomParser = ParseUrl };
    private static readonly Option<string?> Date = new("--date") { Description = "Play this day only, as 1999-01-03, in the time zone of the gateway's plan." };
    private static readonly Option<string?> From = new("--from") { Description = "Play from then on: a time of the day, or a time in ISO 8601." };
    private static readonly Option<string?> To = new("--to") { Description = "Play up to then: a time of the day, or a time in ISO 8601." };
    private static readonly Option<string?> Roster = new("--roster") { Description = "Who works when; by default the *.roster.csv beside the trace." };

    private static readonly Option<int> Agents = new("--agents") { Description = "So many agents all the time, instead of a roster." };
    private static readonly Option<string> Skill = new("--skill") { Description = "The skill all agents have.", DefaultValueFactory = _ => "banking" };

    private static readonly Option<double> Speed = Checked.Positive("--speed", "Trace seconds per second; the gateway's time scale has to be the same. Default 1.");

    public static Command Build()
    {
        var command = new Command("drive", "Plays a trace against a running gateway over HTTP, callers and agents both.")
        {
            Trace, Url, Date, From, To, Speed, Agents, Roster, Skill, CommandOutput.Json,
        };
        command.Validators.Add(CheckWindow);
        command.Validators.Add(CheckAgents);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = new CommandOutput(parsed);
        var settings = new DriveSettings
        {
            Url = parsed.GetRequiredValue(Url),
            Speed = parsed.GetResult(Speed) is null ? 1 : parsed.GetValue(Speed),
            Skill = parsed.GetRequiredValue(Skill),
        };
        var drive = new GatewayDrive(settings, TimeProvider.System);
        var zone = await drive.ReadTimeZoneAsync(cancellationToken);
        var window = DriveWindow.Parse(parsed.GetValue(Date), parsed.GetValue(From), parsed.GetValue(To), zone);
        var calls = ReadCalls(parsed, window);
        var shifts = ReadShifts(parsed, calls);
        var report = await DriveDisplay.ShowAsync(
            output, progress => drive.RunAsync(calls, shifts, calls[0].QueuedAt, progress, cancellationToken));
        output.Write(report, DriveDisplay.Rows);
        return report.IsGood ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static TraceCall[] ReadCalls(ParseResult parsed, DriveWindow window)
    {
        using var reader = parsed.GetRequiredValue(Trace).OpenText();
        var calls = TraceFile.Read(reader).Where(call => window.Holds(call.QueuedAt)).OrderBy(call => call.QueuedAt).ToArray();
        return calls.Length > 0 ? calls : throw new FormatException("No call of the trace falls into the time to play.");
    }

    private static IReadOnlyList<AgentShift> ReadShifts(ParseResult parsed, TraceCall[] calls)
    {
        var from = calls[0].QueuedAt;
        if (parsed.GetValue(Agents) is > 0 and var agents)
            return DriveRoster.Of(agents, from);
        using var reader = File.OpenText(RosterOf(parsed.GetRequiredValue(Trace), parsed.GetValue(Roster)));
        var shifts = DriveRoster.During(RosterFile.Read(reader), from, calls[^1].QueuedAt);
        return shifts.Count > 0 ? shifts : throw new FormatException("Nobody of the roster works in the time to play.");
    }

    private static string RosterOf(FileInfo trace, string? roster) => roster ?? RosterFile.Beside(trace.FullName);

    private static Uri? ParseUrl(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        result.AddError($"--url must be an address such as http://127.0.0.1:8080, not \"{text}\".");
        return null;
    }

    private static void CheckWindow(CommandResult command)
    {
        try
        {
            DriveWindow.Parse(command.GetValue(Date), command.GetValue(From), command.GetValue(To), TimeZoneInfo.Utc);
        }
        catch (FormatException wrong)
        {
            command.AddError(wrong.Message);
        }
    }

    private static void CheckAgents(CommandResult command)
    {
        if (command.GetResult(Agents) is { } agents && (agents.Tokens.Count != 1 || !int.TryParse(agents.Tokens[0].Value, out var number) || number < 1))
            command.AddError("--agents must be a whole number above 0.");
        else if (command.GetResult(Agents) is not null && command.GetResult(Roster) is not null)
            command.AddError("Give --agents or --roster, not both.");
        else if (command.GetResult(Agents) is null && command.GetValue(Trace) is { Exists: true } trace && !File.Exists(RosterOf(trace, command.GetValue(Roster))))
            command.AddError("There is no roster: give --agents or --roster.");
    }
}
