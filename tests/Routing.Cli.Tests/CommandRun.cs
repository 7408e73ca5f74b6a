using System.Text.Json;

namespace Routing.Cli.Tests;

/// <summary>One run of the command, with all that it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandRun> Of(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await RoutingCommand.RunAsync(args, output, error);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
