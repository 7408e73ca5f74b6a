namespace Routing.Gateway;

/// <summary>Log messages of <see cref="ProblemMiddleware"/>.</summary>
internal static partial class ProblemLog
{
    [LoggerMessage(2001, LogLevel.Error, "{Method} {Endpoint} failed unexpectedly.")]
    internal static partial void Unexpected(ILogger logger, string method, string? endpoint, Exception exception);
}
