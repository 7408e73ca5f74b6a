using System.Reflection;

namespace Routing.Gateway;

/// <summary>The plan of a center that has none yet.</summary>
public static class StartPlan
{
    private const string BuiltIn = "plans/unicom.json";

    /// <summary>Reads the plan's file, or the plan built in where none is named.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static async Task<string> ReadAsync(GatewayOptions options)
    {
        if (options.PlanFile is { } file) return await File.ReadAllTextAsync(file);
        using Stream plan = Assembly.GetExecutingAssembly().GetManifestResourceStream(BuiltIn)!;
        using var reader = new StreamReader(plan);
        return await reader.ReadToEndAsync();
    }
}
