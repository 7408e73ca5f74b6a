using Routing.Core;

namespace Routing.Simulation;

/// <summary>Agents that are alike.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Profile">What each can do.</param>
/// <param name="Shifts">When they work, from the start of the warm-up; none: always.</param>
public sealed record GroupModel(string Name, int Count, AgentProfile Profile, IReadOnlyList<ShiftModel> Shifts);
