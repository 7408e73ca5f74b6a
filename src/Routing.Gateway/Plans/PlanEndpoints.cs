using System.Globalization;
using System.Text;
using System.Text.Json;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>The routing plan.</summary>
internal static class PlanEndpoints
{
    private static readonly Problem NoPlan = new(StatusCodes.Status404NotFound, "no-plan", "No plan is in force yet.");

    private static readonly Problem OtherVersion =
        new(StatusCodes.Status412PreconditionFailed, "plan-changed", "Another version of the plan is in force: read it again.");

    /// <summary>Adds the routes.</summary>
    internal static void MapPlan(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plan", Get).By(Roles.Ops).WithSummary("The plan in force, as its author wrote it, with its version as ETag.");
        routes.MapPut("/plan", PutAsync).By(Roles.Admin).TakesBatches().Accepts<RoutingPlan>("application/json").Produces<PlanAnswer>()
            .WithSummary("Checks a plan as a whole and puts it into force; with dryRun=true only checks it.");
    }

    private static IResult Get(HttpContext http, ICenter center)
    {
        CenterView view = center.View;
        if (view.PlanJson is not { } plan) return NoPlan;
        http.Response.Headers.ETag = TagOf(view.PlanVersion);
        return Results.Text(plan, "application/json", Encoding.UTF8);
    }

    private static async Task<IResult> PutAsync(string? dryRun, HttpContext http, ICenter center, PlanGate gate)
    {
        if (dryRun is not (null or "true" or "false")) return Problems.InvalidField("dryRun", "true or false.");
        if (!http.Request.HasJsonContentType()) return Problems.UnsupportedMediaType;
        if (await ReadAsync(http) is not { } planJson) return Problems.MalformedJson;
        PlanMistake[] mistakes = [.. center.CheckPlan(planJson)];
        if (mistakes.Any(mistake => !mistake.IsWarning)) return InvalidPlan(mistakes);
        MistakeAnswer[] warnings = [.. mistakes.Select(MistakeAnswer.Of)];
        if (dryRun == "true") return Shown(new PlanAnswer(false, center.View.PlanVersion, warnings));
        await gate.EnterAsync(http.RequestAborted);
        try
        {
            return await ApplyAsync(planJson, warnings, http, center);
        }
        finally
        {
            gate.Leave();
        }
    }

    private static async Task<IResult> ApplyAsync(string planJson, IReadOnlyList<MistakeAnswer> warnings, HttpContext http, ICenter center)
    {
        if (!Matches(http.Request.Headers.IfMatch, center.View.PlanVersion)) return OtherVersion;
        CommandResult result = await center.PutPlanAsync(planJson, http.RequestAborted);
        if (result.Refusal == Refusal.InvalidPlan) return InvalidPlan(center.CheckPlan(planJson));
        if (!result.Succeeded) return RefusalProblems.Of(result);
        long version = center.View.PlanVersion;
        http.Response.Headers.ETag = TagOf(version);
        return Shown(new PlanAnswer(true, version, warnings));
    }

    private static async Task<string?> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        try
        {
            ReadOnlyMemory<byte> bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
            using JsonDocument document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Encoding.UTF8.GetString(bytes.Span) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Problem InvalidPlan(IEnumerable<PlanMistake> mistakes) =>
        new(StatusCodes.Status400BadRequest, "invalid-plan", "The plan has mistakes; the one in force stays.")
        {
            Mistakes = [.. mistakes.Where(mistake => !mistake.IsWarning).Select(MistakeAnswer.Of)],
        };

    private static Answer<PlanAnswer> Shown(PlanAnswer answer) => new(answer, GatewayJson.Wire.PlanAnswer);

    private static bool Matches(Microsoft.Extensions.Primitives.StringValues ifMatch, long version) =>
        ifMatch.Count == 0 || ifMatch.ToString().Split(',').Any(tag => tag.Trim() == "*" || tag.Trim() == TagOf(version));

    private static string TagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
