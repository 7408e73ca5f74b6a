using Routing.Gateway;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>Passes on which desktops this node's gateway hears.</summary>
internal sealed class HeardDesktops(IHeardAgents agents) : IHeardDesktops
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> TakeHeard() => agents.TakeHeard();
}
