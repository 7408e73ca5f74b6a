using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>The names of agents' states by their values.</summary>
internal static class AgentStates
{
    /// <summary>All names, in the order of the values.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<AgentState>().Select(StateNames.NameOf)];
}
