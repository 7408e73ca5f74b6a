using System.Diagnostics;
using Routing.Center;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>Simulates drafts of plans beside the engine: one at a time, on one quiet thread, of limited size.</summary>
internal sealed class WhatIfRunner
{
    /// <summary>Most callers of one what-if, over all its runs.</summary>
    internal const double MostContacts = 1_000_000;

    private static readonly Problem Busy = new(StatusCodes.Status429TooManyRequests, "what-if-busy", "Another what-if is running. Try again when it is over.")
    {
        RetryAfterSeconds = 5,
    };

    private static readonly Problem TooLarge = new(
        StatusCodes.Status400BadRequest, "what-if-too-large", "So many callers would be simulated that it would take minutes: ask for a shorter time or fewer replications.");

    private static readonly Problem NobodyAtWork = new(
        StatusCodes.Status409Conflict, "nobody-at-work", "No agent is at work: there is nothing to simulate.");

    private int _isRunning;

    /// <summary>Runs one, or says why not.</summary>
    internal async Task<(WhatIfAnswer? Answer, Problem? Problem)> RunAsync(WhatIfBody body, RoutingPlan draft, ICenter center, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isRunning, 1) != 0) return (null, Busy);
        try
        {
            CenterView view = await center.ReadViewAsync(cancellationToken);
            if (view.PlanJson is null || PlanReader.Parse(view.PlanJson, out _) is not { } inForce) return (null, Problems.NotReady);
            AgentStatus[] atWork = [.. view.Agents.Where(WhatIfModel.IsAtWork)];
            if (atWork.Length == 0) return (null, NobodyAtWork);
            IReadOnlyList<QueueDemand> demand = await DemandReader.ReadAsync(center, view, body.LookBack, cancellationToken);
            if (demand.Sum(queue => queue.RatePerSecond) * body.Duration * 1.25 * body.Runs * 2 > MostContacts) return (null, TooLarge);
            ILookup<string, CallRequest> calls = await CallSample.ReadAsync(center, view, body.LookBack, cancellationToken);
            WhatIfAnswer answer = await QuietThread.RunAsync(() => Compare(body, view, inForce, draft, demand, calls, atWork, cancellationToken));
            return (answer, null);
        }
        finally
        {
            Volatile.Write(ref _isRunning, 0);
        }
    }

    private static WhatIfAnswer Compare(
        WhatIfBody body, CenterView view, RoutingPlan inForce, RoutingPlan draft, IReadOnlyList<QueueDemand> demand, ILookup<string, CallRequest> calls, AgentStatus[] atWork,
        CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<CallerKind> kinds = CallerKind.Of(demand, calls, inForce, draft);
        SimulationModel before = WhatIfModel.Of(inForce, kinds, kind => kind.InForce, atWork, view.AtMs, body.Duration);
        SimulationModel after = WhatIfModel.Of(draft, kinds, kind => kind.Draft, atWork, view.AtMs, body.Duration);
        List<SimulationReport> beforeRuns = [];
        List<SimulationReport> afterRuns = [];
        for (int run = 0; run < body.Runs; run++)
        {
            long seed = (body.Seed ?? 1) + run;
            beforeRuns.Add(Simulation.Simulation.RunHere(new Scenario(before, inForce.Policy.Name, 1, seed), cancellationToken));
            afterRuns.Add(Simulation.Simulation.RunHere(new Scenario(after, draft.Policy.Name, 1, seed), cancellationToken));
        }

        string[] queues = [.. draft.Queues.Concat(inForce.Queues).Select(queue => queue.Id).Distinct(StringComparer.Ordinal)];
        return new WhatIfAnswer(
            view.PlanVersion,
            body.Duration,
            body.Runs,
            atWork.Length,
            calls.Sum(queue => queue.Count()),
            beforeRuns.Concat(afterRuns).Sum(run => run.Contacts),
            Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3),
            demand,
            [.. queues.Select(queue => WhatIfQueue.Of(queue, beforeRuns, afterRuns))]);
    }
}
