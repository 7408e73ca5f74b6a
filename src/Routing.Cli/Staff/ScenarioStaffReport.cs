using System.Globalization;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary>What a staff search by simulation reports.</summary>
/// <param name="Group">The group.</param>
/// <param name="Agents">The smallest count that meets every target.</param>
/// <param name="Replications">Replications of every run.</param>
/// <param name="Result">The simulation with that count.</param>
/// <param name="Runs">All counts tried, in order.</param>
internal sealed record ScenarioStaffReport(
    string Group, int Agents, int Replications, SimulationReport Result, IReadOnlyList<ScenarioStaffTry> Runs)
{
    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        ($"agents of {Group}", Agents.ToString("N0", CultureInfo.InvariantCulture)),
        .. Result.Queues.Select(queue => ($"service level of {queue.Id}", queue.ServiceLevel.Mean.ToString("0.0000", CultureInfo.InvariantCulture))),
        ("counts tried", string.Join(' ', Runs.Select(run => run.Agents))),
    ];
}
