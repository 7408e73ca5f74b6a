namespace Routing.Gateway;

/// <summary>Log messages of <see cref="HookCourier"/> and <see cref="Hooks"/>.</summary>
internal static partial class HookCourierLog
{
    [LoggerMessage(2501, LogLevel.Warning, "Webhook {HookId}: {MessageId} was given up after {Tries} tries ({Error}).")]
    internal static partial void GivenUp(ILogger logger, string hookId, string messageId, int tries, string error);

    [LoggerMessage(2502, LogLevel.Warning, "Webhook {HookId} was disabled: {Why}.")]
    internal static partial void Disabled(ILogger logger, string hookId, string why);

    [LoggerMessage(2503, LogLevel.Warning, "Webhook {HookId} was interrupted; it goes on.")]
    internal static partial void Interrupted(ILogger logger, string hookId, Exception exception);

    [LoggerMessage(2504, LogLevel.Warning, "Webhook {HookId} is for the center {Center}, which is not served here.")]
    internal static partial void Elsewhere(ILogger logger, string hookId, string center);

    [LoggerMessage(2505, LogLevel.Warning, "Webhooks can't be read from the database; that is tried again every second.")]
    internal static partial void NotRead(ILogger logger, Exception exception);
}
