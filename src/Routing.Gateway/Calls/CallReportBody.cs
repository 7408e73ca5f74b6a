using System.ComponentModel.DataAnnotations;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of <c>POST /v1/calls/{callId}/events</c>.</summary>
internal sealed record CallReportBody(
    [property: Required] string? EventId, [property: Required] string? Type, string? ToQueue, string? ToAgent, string? Number, DateTimeOffset? OccurredAt)
{
    /// <summary>What may be reported.</summary>
    internal static IReadOnlyCollection<string> Types => Kinds.Keys;

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check()
    {
        if (FieldRules.RequiredId("eventId", EventId) is { } badEvent) return badEvent;
        if (Type is null) return Problems.MissingField("type");
        if (KindOf(Type) is null) return Problems.InvalidField("type", $"one of {string.Join(", ", Types)}.");
        if (Type == "transferred" && ToQueue is null && ToAgent is null) return Problems.MissingField("toQueue");
        return FieldRules.Id("toQueue", ToQueue) ?? FieldRules.Id("toAgent", ToAgent) ?? FieldRules.Text("number", Number);
    }

    /// <summary>The checked body as the center takes it.</summary>
    internal CallReport ToReport() => new(EventId!, KindOf(Type!)!.Value)
    {
        ToQueue = ToQueue,
        ToAgent = ToAgent,
        Number = Number,
        OccurredAtMs = OccurredAt?.ToUnixTimeMilliseconds(),
    };

    private static Dictionary<string, CallReportKind> Kinds { get; } = new(StringComparer.Ordinal)
    {
        ["abandoned"] = CallReportKind.Abandoned,
        ["connected"] = CallReportKind.Connected,
        ["connect-failed"] = CallReportKind.ConnectFailed,
        ["agent-no-answer"] = CallReportKind.AgentNoAnswer,
        ["ended"] = CallReportKind.Ended,
        ["transferred"] = CallReportKind.Transferred,
        ["callback-accepted"] = CallReportKind.CallbackAccepted,
        ["callback-declined"] = CallReportKind.CallbackDeclined,
    };

    private static CallReportKind? KindOf(string type) => Kinds.TryGetValue(type, out CallReportKind kind) ? kind : null;
}
