using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>The routing plan.</summary>
internal static class PlanEndpoints
{
    private static readonly Problem NoPlan = new(StatusCodes.Status404NotFound, "no-plan", "No plan is in force yet.");

    /// <summary>Adds the routes.</summary>
    internal static void MapPlan(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plan", GetAsync).By(Roles.Ops).WithSummary("The plan in force with its version as ETag; with asWritten=true as its author wrote it, comments and all.");
        routes.MapPut("/plan", PutAsync).By(Roles.Admin).TakesBatches().Accepts<RoutingPlan>("application/json").Produces<PlanAnswer>()
            .WithSummary("Checks a plan as a whole and puts it into force; with dryRun=true only checks it.");
    }

    private static async Task<IResult> GetAsync(string? asWritten, HttpContext http, ICenter center)
    {
        CenterView view = await center.ReadViewAsync(http.RequestAborted);
        if (view.PlanJson is not { } plan) return NoPlan;
        http.Response.Headers.ETag = TagOf(view.PlanVersion);
        return asWritten == "true" ? Results.Text(plan, "text/plain", Encoding.UTF8) : new StrictJson(plan);
    }

    private static async Task<IResult> PutAsync(string? dryRun, HttpContext http, ICenter center, TimeProvider time)
    {
        if (dryRun is not (null or "true" or "false")) return Problems.InvalidField("dryRun", "true or false.");
        if (!http.Request.HasJsonContentType()) return Problems.UnsupportedMediaType;
        string planJson = await ReadAsync(http);
        PlanMistake[] mistakes = [.. center.CheckPlan(planJson)];
        if (!StrictJson.IsJson(planJson)) return Problems.MalformedJson with { Mistakes = [.. mistakes.Select(MistakeAnswer.Of)] };
        if (mistakes.Any(mistake => !mistake.IsWarning)) return InvalidPlan(mistakes);
        MistakeAnswer[] warnings = [.. mistakes.Select(MistakeAnswer.Of)];
        if (dryRun == "true") return Shown(new PlanAnswer(false, center.View.PlanVersion, warnings));
        return await ApplyAsync(planJson, warnings, http, center, time);
    }

    private static async Task<IResult> ApplyAsync(
        string planJson, IReadOnlyList<MistakeAnswer> warnings, HttpContext http, ICenter center, TimeProvider time)
    {
        CenterView view = await center.ReadViewAsync(http.RequestAborted);
        StringValues ifMatch = http.Request.Headers.IfMatch;
        if (!Matches(ifMatch, view.PlanVersion)) return RefusalProblems.Of(CommandResult.Refused(Refusal.PlanChanged));
        CommandResult result = await center.PutPlanAsync(planJson, ifMatch.Count == 0 ? null : view.PlanVersion, Caller.NameOf(http), http.RequestAborted);
        if (result.Refusal == Refusal.InvalidPlan) return InvalidPlan(center.CheckPlan(planJson));
        if (!result.Succeeded) return RefusalProblems.Of(result);
        long version = (await ViewAfter.ReadAsync(center, result.Sequence, time, http.RequestAborted)).PlanVersion;
        http.Response.Headers.ETag = TagOf(version);
        return Shown(new PlanAnswer(true, version, warnings));
    }

    private static async Task<string> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(http.RequestAborted);
    }

    private static Problem InvalidPlan(IEnumerable<PlanMistake> mistakes) =>
        new(StatusCodes.Status400BadRequest, "invalid-plan", "The plan has mistakes; the one in force stays.")
        {
            Mistakes = [.. mistakes.Where(mistake => !mistake.IsWarning).Select(MistakeAnswer.Of)],
        };

    private static Answer<PlanAnswer> Shown(PlanAnswer answer) => new(answer, GatewayJson.Wire.PlanAnswer);

    private static bool Matches(StringValues ifMatch, long version) =>
        ifMatch.Count == 0 || ifMatch.ToString().Split(',').Any(tag => tag.Trim() == "*" || tag.Trim() == TagOf(version));

    private static string TagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
