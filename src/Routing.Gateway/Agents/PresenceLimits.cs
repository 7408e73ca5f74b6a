namespace Routing.Gateway;

/// <summary>How long a desktop may be silent.</summary>
/// <param name="Silence">Longest silence of a signed-in agent.</param>
/// <param name="Grace">Time after a start in which no silence counts.</param>
internal sealed record PresenceLimits(TimeSpan Silence, TimeSpan Grace)
{
    /// <summary>20 s, in Development 120 s for those who type by hand; 30 s of grace.</summary>
    internal static PresenceLimits For(bool isDevelopment) => new(TimeSpan.FromSeconds(isDevelopment ? 120 : 20), TimeSpan.FromSeconds(30));
}
