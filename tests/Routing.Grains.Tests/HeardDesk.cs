namespace Routing.Grains.Tests;

/// <summary>A node that hears the same desktops all the time.</summary>
internal sealed class HeardDesk(params string[] agentIds) : IHeardDesktops
{
    public IReadOnlyCollection<string> TakeHeard() => agentIds;
}
