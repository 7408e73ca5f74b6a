using Routing.Center;

namespace Routing.Gateway;

/// <summary>One center with all that this gateway keeps of its own for it.</summary>
internal sealed class ServedCenter(ICenter center, Presence presence, TimeProvider time)
{
    /// <summary>The center.</summary>
    internal ICenter Center { get; } = center;

    /// <summary>Its feed on its way to clients.</summary>
    internal FeedHub Hub { get; } = new();

    /// <summary>The open pulls of its agents.</summary>
    internal AgentBells Bells { get; } = new();

    /// <summary>Which of its agents' desktops were heard.</summary>
    internal Presence Presence { get; } = presence;

    /// <summary>The sessions of its agents.</summary>
    internal AgentSession Sessions { get; } = new(center, presence);

    /// <summary>Its gauges as frames.</summary>
    internal LiveFrames Live { get; } = new(center);

    /// <summary>Its gauges as updates for wallboards.</summary>
    internal LiveChanges Changes { get; } = new(center, time);

    /// <summary>Its last hours for wallboards.</summary>
    internal LivePast Past { get; } = new(center, time);
}
