namespace Routing.Center;

/// <summary>What a platform reports of a call.</summary>
/// <param name="EventId">The platform's id of the event; a known one has no second effect.</param>
/// <param name="Kind">What happened.</param>
public sealed record CallReport(string EventId, CallReportKind Kind)
{
    /// <summary>Target of a transfer to a queue.</summary>
    public string? ToQueue { get; init; }

    /// <summary>Target of a transfer to an agent.</summary>
    public string? ToAgent { get; init; }

    /// <summary>Number to call back.</summary>
    public string? Number { get; init; }

    /// <summary>When it happened by the platform's clock, milliseconds UTC.</summary>
    public long? OccurredAtMs { get; init; }
}
