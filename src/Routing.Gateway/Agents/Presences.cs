using System.Collections.Concurrent;

namespace Routing.Gateway;

/// <summary>Which desktops were heard, by center: agents of two centers may have the same id.</summary>
internal sealed class Presences(TimeProvider time) : IHeardAgents
{
    private readonly ConcurrentDictionary<string, Presence> _byCenter = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<string> TakeHeard(string centerId) => Of(centerId).TakeHeard();

    /// <summary>Those of one center.</summary>
    internal Presence Of(string centerId) => _byCenter.GetOrAdd(centerId, static (_, clock) => new Presence(clock), time);
}
