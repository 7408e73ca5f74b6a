using System.CommandLine;

namespace Routing.Cli;

/// <summary><c>routing import</c>: call logs of others as traces.</summary>
internal static class ImportCommand
{
    public static Command Build() => new("import", "Converts a call log into a trace.") { AnonymousBankImport.Build() };
}
