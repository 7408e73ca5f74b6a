using System.Globalization;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary>What <c>routing staff</c> reports.</summary>
internal sealed record StaffReport(
    string Formula, int Agents, double ServiceLevel, double AsaSeconds, double Abandonment, double Occupancy, double WaitProbability)
{
    public static StaffReport Of(StaffingOutcome outcome, StaffingDemand demand) => new(
        demand.PatienceSeconds is null ? "erlang-c" : "erlang-a",
        outcome.Agents,
        outcome.ServiceLevel,
        outcome.AsaSeconds,
        outcome.Abandonment,
        outcome.Occupancy,
        outcome.WaitProbability);

    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        ("formula", Formula),
        ("agents", Agents.ToString("N0", CultureInfo.InvariantCulture)),
        ("service level", Share(ServiceLevel)),
        ("mean wait of the answered", AsaSeconds.ToString("0.0 's'", CultureInfo.InvariantCulture)),
        ("abandonment", Share(Abandonment)),
        ("occupancy", Share(Occupancy)),
        ("callers who wait", Share(WaitProbability)),
    ];

    private static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);
}
