using Routing.Simulation;

namespace Routing.Cli;

/// <summary>One scenario of several.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Policy">Policy in force.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Replications">Independent runs.</param>
/// <param name="StateHash">Equal for equal runs.</param>
/// <param name="Queues">By queue.</param>
internal sealed record SeveralReportFile(string File, string Policy, long Seed, int Replications, string StateHash, IReadOnlyList<QueueTotal> Queues);
