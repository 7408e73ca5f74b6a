using Routing.Core;

namespace Routing.Simulation;

/// <summary>What the bank's log holds, and what was left out.</summary>
public sealed record BankLogCalls
{
    /// <summary>The calls that asked for a human, by arrival, then id.</summary>
    public required IReadOnlyList<TraceCall> Calls { get; init; }

    /// <summary>Each named agent from its first to its last call of each date, by date, then agent.</summary>
    public required IReadOnlyList<AgentShift> Roster { get; init; }

    /// <summary>Rows read: kept and refused together.</summary>
    public required int RowsRead { get; init; }

    /// <summary>Rows refused, for every reason, also those that never applied.</summary>
    public required IReadOnlyDictionary<BankLogRefusal, int> Refused { get; init; }

    /// <summary>Answered calls whose handle time the log does not know, so that it was sampled from the others.</summary>
    public required int AnsweredWithSampledHandleTime { get; init; }

    /// <summary>The log's own service level: threshold 20 s, abandons of up to 5 s short.</summary>
    public required ServiceLevelCounts Counts { get; init; }
}
