namespace Routing.Gateway;

/// <summary>The command line and the <c>ROUTING_*</c> environment as configuration entries.</summary>
internal static class GatewayArguments
{
    private const string EnvironmentPrefix = "ROUTING_";

    private static readonly Dictionary<string, string> Entries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["urls"] = "urls",
        ["environment"] = "environment",
        ["plan"] = "Routing:Plan",
        ["data"] = "Routing:Data",
        ["demo"] = "Routing:Demo",
        ["time-scale"] = "Routing:TimeScale",
        ["start-at"] = "Routing:StartAt",
        ["behind-proxy"] = "Routing:BehindProxy",
    };

    /// <summary>Reads <c>--name value</c>, <c>--name=value</c> and <c>--demo</c>.</summary>
    /// <exception cref="StartRefusedException">An option is not known or lacks its value.</exception>
    internal static Dictionary<string, string?> Read(IReadOnlyList<string> args)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < args.Count; i++)
        {
            (string name, string? value) = Split(args[i]);
            if (EntryOf(name) is not { } entry) throw new StartRefusedException($"There is no option '{args[i]}'. Known: --{string.Join(", --", Entries.Keys)}.");
            if (value is null && name != "demo") value = ++i < args.Count ? args[i] : throw new StartRefusedException($"The option --{name} needs a value.");
            read[entry] = value ?? "true";
        }

        return read;
    }

    /// <summary>Reads <c>ROUTING_TIME_SCALE</c> as <c>Routing:TimeScale</c> and <c>ROUTING_KEYS__0__NAME</c> as <c>Routing:Keys:0:Name</c>.</summary>
    internal static Dictionary<string, string?> ReadEnvironment(System.Collections.IDictionary environment)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in environment)
        {
            string name = (string)variable.Key;
            if (!name.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase)) continue;
            string rest = name[EnvironmentPrefix.Length..];
            string path = rest.Replace("__", ":", StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal);
            read[EntryOf(rest.Replace('_', '-')) ?? $"Routing:{path}"] = (string?)variable.Value;
        }

        return read;
    }

    /// <summary>A name with a colon is a configuration path as it stands.</summary>
    private static string? EntryOf(string name) =>
        name.Contains(':', StringComparison.Ordinal) ? name : Entries.GetValueOrDefault(name);

    private static (string Name, string? Value) Split(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal)) return (string.Empty, null);
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument[2..], null) : (argument[2..equals], argument[(equals + 1)..]);
    }
}
