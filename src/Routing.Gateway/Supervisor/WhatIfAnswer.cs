namespace Routing.Gateway;

/// <summary>What a draft of a plan would do, side by side with the plan in force.</summary>
/// <param name="PlanVersion">Version of the plan in force.</param>
/// <param name="DurationSeconds">Time simulated in each replication.</param>
/// <param name="Replications">Runs of each plan.</param>
/// <param name="AgentsAtWork">Agents that took part: all signed in but those not ready.</param>
/// <param name="CallsLookedAt">Calls of the last while by which the plans' rules sorted the callers.</param>
/// <param name="Contacts">Callers simulated, over all runs.</param>
/// <param name="WallSeconds">How long it took.</param>
/// <param name="Demand">What was measured.</param>
/// <param name="Queues">The outcome, in the draft's order, then what only the plan in force has.</param>
internal sealed record WhatIfAnswer(
    long PlanVersion,
    int DurationSeconds,
    int Replications,
    int AgentsAtWork,
    int CallsLookedAt,
    long Contacts,
    double WallSeconds,
    IReadOnlyList<QueueDemand> Demand,
    IReadOnlyList<WhatIfQueue> Queues);
