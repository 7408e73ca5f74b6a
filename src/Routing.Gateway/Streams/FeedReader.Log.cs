namespace Routing.Gateway;

/// <summary>Log messages of <see cref="FeedReader"/>.</summary>
internal static partial class FeedReaderLog
{
    [LoggerMessage(2101, LogLevel.Warning, "The feed was interrupted after sequence {Sequence}; it is read again.")]
    internal static partial void Interrupted(ILogger logger, long sequence, Exception exception);
}
