using Routing.Center;

namespace Routing.Gateway;

/// <summary>What a supervisor set in the place of a queue's hours.</summary>
internal sealed record HoursAnswer(bool Open, DateTimeOffset? Until, string? Reason)
{
    /// <summary>As the center has it, or null.</summary>
    internal static HoursAnswer? Of(HoursOverride? forced) => forced is null
        ? null
        : new(forced.IsOpen, forced.UntilMs is { } until ? InstantConverter.Of(until) : null, forced.Reason);
}
