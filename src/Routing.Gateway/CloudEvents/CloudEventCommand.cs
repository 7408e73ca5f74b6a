using System.Text.Json;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>What an event asks the center to do: the same as the plain request with the event's data as its body.</summary>
internal static class CloudEventCommand
{
    private const string Prefix = "routing.call.";
    private const string Offered = "offered";

    /// <summary>All types of events that the gateway takes.</summary>
    internal static IEnumerable<string> Types => [Prefix + Offered, .. CallReportBody.Types.Select(type => Prefix + type)];

    /// <summary>The command, or the problem that there is.</summary>
    /// <param name="cloudEvent">The event.</param>
    /// <param name="source">The sender's source of calls.</param>
    internal static (CenterCommand? Command, Problem? Problem) Of(CloudEvent cloudEvent, string source)
    {
        if (cloudEvent.Check() is { } problem) return (null, problem);
        if (!cloudEvent.Type!.StartsWith(Prefix, StringComparison.Ordinal)) return (null, CloudEventProblems.UnknownType);
        string what = cloudEvent.Type[Prefix.Length..];
        try
        {
            return what == Offered ? OfferOf(cloudEvent, source)
                : CallReportBody.Types.Contains(what) ? ReportOf(cloudEvent, what, source)
                : (null, CloudEventProblems.UnknownType);
        }
        catch (JsonException exception)
        {
            return (null, WithinData(ProblemMiddleware.ProblemOf(exception)));
        }
    }

    private static (CenterCommand? Command, Problem? Problem) OfferOf(CloudEvent cloudEvent, string source)
    {
        CallBody body = cloudEvent.Data!.Value.Deserialize(GatewayJson.Wire.CallBody)!;
        body = body with { CallId = body.CallId ?? cloudEvent.Subject, OccurredAt = body.OccurredAt ?? cloudEvent.Time };
        return body.Check() is { } problem ? (null, WithinData(problem)) : (new OfferCall(source, body.ToRequest()), null);
    }

    private static (CenterCommand? Command, Problem? Problem) ReportOf(CloudEvent cloudEvent, string type, string source)
    {
        CallReportBody body = cloudEvent.Data!.Value.Deserialize(GatewayJson.Wire.CallReportBody)!;
        body = body with { EventId = cloudEvent.EventId, Type = type, OccurredAt = body.OccurredAt ?? cloudEvent.Time };
        string? callId = CallIdOf(cloudEvent.Data!.Value) ?? cloudEvent.Subject;
        return (FieldRules.RequiredId("callId", callId) ?? body.Check()) is { } problem
            ? (null, WithinData(problem))
            : (new ReportCall(source, callId!, body.ToReport()), null);
    }

    private static string? CallIdOf(JsonElement data) =>
        data.TryGetProperty("callId", out JsonElement callId) && callId.ValueKind == JsonValueKind.String ? JsonText.Of(callId) : null;

    private static Problem WithinData(Problem problem) => problem.Field is null ? problem : problem with { Field = $"data.{problem.Field}" };
}
