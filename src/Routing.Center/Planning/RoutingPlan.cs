namespace Routing.Center;

/// <summary>The operator's routing plan: the JSON file of plans/plan.schema.json.</summary>
public sealed record RoutingPlan
{
    /// <summary>The center's id.</summary>
    public string Center { get; init; } = "default";

    /// <summary>IANA time zone of hours and days.</summary>
    public string TimeZone { get; init; } = "UTC";
}
