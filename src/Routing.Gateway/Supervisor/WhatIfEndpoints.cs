using Routing.Center;

namespace Routing.Gateway;

/// <summary>What a draft of the plan would do.</summary>
internal static class WhatIfEndpoints
{
    /// <summary>Adds the route.</summary>
    internal static void MapWhatIf(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/supervisor/what-if", RunAsync).By(Roles.Supervisor).TakesBatches().Produces<WhatIfAnswer>()
            .WithSummary("Simulates a draft of the plan beside the plan in force, with the callers of the last while and the agents at work now.")
            .WithDescription("Both plans see the same callers. One runs at a time (429 while another does), on a thread that yields to the engine; the answer comes when it is over, and hanging up ends it. "
                + "Callers are measured since lookBackSeconds (3600): their rates, mean handle times and patience, taken as exponential; the latest 400 of them are sorted by the rules of both plans, so that queues, priorities and required skills are those of each plan. "
                + "Certificates end when they do. Left out: opening hours, callbacks and appointments, owners of matters, transfers, reservations that run out, agents who come or go.");

    private static async Task<IResult> RunAsync(WhatIfBody body, HttpContext http, ICenter center, WhatIfRunner runner)
    {
        if (body.Check() is { } problem) return problem;
        if (PlanReader.Parse(body.PlanJson, out IReadOnlyList<PlanMistake> mistakes) is not { } draft)
        {
            return new Problem(StatusCodes.Status400BadRequest, "invalid-plan", "The draft has mistakes.")
            {
                Mistakes = [.. mistakes.Where(mistake => !mistake.IsWarning).Select(MistakeAnswer.Of)],
            };
        }

        (WhatIfAnswer? answer, Problem? refused) = await runner.RunAsync(body, draft, center, http.RequestAborted);
        return refused ?? (IResult)new Answer<WhatIfAnswer>(answer!, GatewayJson.Wire.WhatIfAnswer);
    }
}
