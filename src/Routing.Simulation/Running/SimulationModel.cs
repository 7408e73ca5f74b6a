using Routing.Core;

namespace Routing.Simulation;

/// <summary>Everything one simulation needs, in the engine's numbers.</summary>
/// <param name="Table">The routing table.</param>
/// <param name="QueueIds">Names of the queues by number.</param>
/// <param name="Arrivals">Streams of callers.</param>
/// <param name="Trace">Callers of a trace, in order of time; empty for none.</param>
/// <param name="Groups">Groups of agents.</param>
/// <param name="WarmupMs">Time before statistics begin.</param>
/// <param name="DurationMs">Time in which arriving contacts count.</param>
public sealed record SimulationModel(
    RoutingTable Table,
    IReadOnlyList<string> QueueIds,
    IReadOnlyList<ArrivalModel> Arrivals,
    IReadOnlyList<TraceContact> Trace,
    IReadOnlyList<GroupModel> Groups,
    long WarmupMs,
    long DurationMs)
{
    /// <summary>Length of the bins of series; null for quarter hours, or the multiple of them that cuts the time into no more than 96.</summary>
    public long? SeriesMs { get; init; }

    /// <summary>The bins of series.</summary>
    internal SeriesBins Bins => SeriesBins.Over(DurationMs, SeriesMs);
}
