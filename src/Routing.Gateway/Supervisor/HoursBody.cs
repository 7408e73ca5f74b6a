using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of what opens or closes a queue.</summary>
internal sealed record HoursBody(DateTimeOffset? Until, string? Reason)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() => FieldRules.Text("reason", Reason);

    /// <summary>The checked body as a command.</summary>
    internal static OverrideHours ToCommand(string queueId, bool isOpen, HoursBody? body) =>
        new(queueId, isOpen, body?.Until?.ToUnixTimeMilliseconds(), body?.Reason);
}
