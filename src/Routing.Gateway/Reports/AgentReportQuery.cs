using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/reports/agents</c>. Texts until they are checked, so that a mistake can be named by its field.</summary>
internal sealed record AgentReportQuery(
    [property: FromQuery, Description("Start, ISO 8601; the start of today, by the center's calendar, where it is missing.")] string? From,
    [property: FromQuery, Description("End, ISO 8601; now where it is missing. At most 31 days after the start.")] string? To,
    [property: FromQuery, Description("Length of a row: PT15M, PT30M, PT1H or P1D (default).")] string? Interval,
    [property: FromQuery, Description("The agent; all where it is missing.")] string? Agent)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private const string DefaultInterval = "P1D";

    /// <summary>The report's frame, or the first problem.</summary>
    internal Problem? Read(TimeZoneInfo zone, DateTimeOffset now, out ReportFrame frame)
    {
        if (new ReportQuery(From, To, Interval ?? DefaultInterval, null).Read(zone, now, out frame) is { } problem) return problem;
        if (FieldRules.Id("agent", Agent) is { } badAgent) return badAgent;
        return frame.To - frame.From <= Longest ? null : Problems.InvalidField("to", "at most 31 days after the start.");
    }
}
