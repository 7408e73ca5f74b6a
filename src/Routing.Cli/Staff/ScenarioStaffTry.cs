namespace Routing.Cli;

/// <summary>One count tried.</summary>
/// <param name="Agents">The count.</param>
/// <param name="MeetsTargets">Whether every queue met its target.</param>
/// <param name="ServiceLevels">Mean service level by queue.</param>
internal sealed record ScenarioStaffTry(int Agents, bool MeetsTargets, IReadOnlyDictionary<string, double> ServiceLevels);
