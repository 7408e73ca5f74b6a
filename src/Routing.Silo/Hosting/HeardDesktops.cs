using Routing.Gateway;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>Passes on which desktops of a center this node's gateway hears.</summary>
internal sealed class HeardDesktops(IHeardAgents agents, string centerId) : IHeardDesktops
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> TakeHeard() => agents.TakeHeard(centerId);
}
