using System.Text.Json;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>What planners read afterwards.</summary>
internal static class ReportEndpoints
{
    private static readonly JsonDocumentOptions PlanFormat = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Adds the routes.</summary>
    internal static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/service-level", ReadAsync).By(Roles.Ops)
            .WithSummary("Service level of the past under every formula, interval by interval, as JSON or, with Accept: text/csv, as a file.")
            .WithDescription("A contact counts in the interval in which the first of answer, abandon or threshold happened. Thresholds and targets are those of the plan in force now.")
            .Produces<ServiceLevelReport>();
        routes.MapGet("/reports/agents", ReadAgentsAsync).By(Roles.Ops)
            .WithSummary("What agents did, by day or interval, as JSON or, with Accept: text/csv, as a file.")
            .WithDescription("Times in each state, contacts handled, reservations that ran out or were rejected, handle time (connected plus wrap-up) and occupancy.")
            .Produces<AgentReport>();
        routes.MapGet("/reports/daily", ReadDayAsync).By(Roles.Ops)
            .WithSummary("One day as a page to read and to print, in English or Chinese as the reader's browser asks: service level by half hour, every formula, waits, agents.")
            .Produces<string>(contentType: "text/html");
    }

    private static async Task<IResult> ReadAsync([AsParameters] ReportQuery query, HttpContext http, ICenter center)
    {
        // A node's own picture may be behind a plan that another has just put into force.
        CenterView view = await center.ReadViewAsync(http.RequestAborted);
        if (view.PlanJson is null) return Problems.NotReady;
        if (query.Read(ZoneOf(view.PlanJson), NowOf(view), out ReportFrame frame) is { } problem) return problem;
        var search = new IntervalSearch(frame.Start.ToUnixTimeMilliseconds(), frame.End.ToUnixTimeMilliseconds(), frame.Queue);
        IReadOnlyList<IntervalRecord> quarters = await center.ReadIntervalsAsync(search, http.RequestAborted);
        var report = ServiceLevelReport.Of(frame, quarters, view);
        return CsvFile.IsWanted(http.Request) ? ReportCsv.Of(report) : new Answer<ServiceLevelReport>(report, GatewayJson.Wire.ServiceLevelReport);
    }

    private static async Task<IResult> ReadAgentsAsync([AsParameters] AgentReportQuery query, HttpContext http, ICenter center)
    {
        CenterView view = await center.ReadViewAsync(http.RequestAborted);
        if (view.PlanJson is null) return Problems.NotReady;
        if (query.Read(ZoneOf(view.PlanJson), NowOf(view), out ReportFrame frame) is { } problem) return problem;
        AgentReport report = await AgentReport.ReadAsync(center, view, frame, query.Agent, http.RequestAborted);
        return CsvFile.IsWanted(http.Request) ? AgentReportCsv.Of(report) : new Answer<AgentReport>(report, GatewayJson.Wire.AgentReport);
    }

    private static async Task<IResult> ReadDayAsync([AsParameters] DailyQuery query, HttpContext http, ICenter center)
    {
        CenterView view = await center.ReadViewAsync(http.RequestAborted);
        if (view.PlanJson is null) return Problems.NotReady;
        if (query.Read(ZoneOf(view.PlanJson), NowOf(view), out DateOnly date, out ReportFrame frame) is { } problem) return problem;
        return new DailyPage(await DailyFigures.ReadAsync(center, view, date, frame, http.RequestAborted), DailyWords.For(query.Lang, http.Request));
    }

    private static DateTimeOffset NowOf(CenterView view) => DateTimeOffset.FromUnixTimeMilliseconds(view.AtMs);

    private static TimeZoneInfo ZoneOf(string planJson)
    {
        using JsonDocument plan = JsonDocument.Parse(planJson, PlanFormat);
        string? name = plan.RootElement.TryGetProperty("timeZone", out JsonElement zone) ? zone.GetString() : null;
        return name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? found) ? found : TimeZoneInfo.Utc;
    }
}
