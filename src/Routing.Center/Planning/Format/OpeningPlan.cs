namespace Routing.Center;

/// <summary>One opening on days of the week.</summary>
public sealed record OpeningPlan
{
    /// <summary>Days on which it begins: <c>monday</c> to <c>sunday</c>.</summary>
    public IReadOnlyList<string> Days { get; set; } = [];

    /// <summary>Local time of opening, <c>HH:mm</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Local time of closing, <c>HH:mm</c> or <c>24:00</c>; not later than the opening: on the next day.</summary>
    public string To { get; set; } = "";
}
