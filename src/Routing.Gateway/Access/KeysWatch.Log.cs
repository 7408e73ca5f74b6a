namespace Routing.Gateway;

/// <summary>Log messages of <see cref="KeysWatch"/>.</summary>
internal static partial class KeysWatchLog
{
    [LoggerMessage(2401, LogLevel.Information, "The configuration was read again; {Count} keys are in force.")]
    internal static partial void InForce(ILogger logger, int count);

    [LoggerMessage(2402, LogLevel.Error, "The keys in force stay: {Why}")]
    internal static partial void Refused(ILogger logger, string why);
}
