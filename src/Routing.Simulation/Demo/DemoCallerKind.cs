namespace Routing.Simulation;

/// <summary>Callers who want the same and behave alike.</summary>
/// <param name="Share">Part of all callers, relative to the other kinds.</param>
/// <param name="Dnis">The number they dial.</param>
/// <param name="Product">What they have.</param>
/// <param name="Tier">Their tier, <c>none</c> for most.</param>
/// <param name="Intents">What they may want.</param>
/// <param name="HandleSeconds">Mean time an agent talks with one of them.</param>
/// <param name="PatienceSeconds">Mean time after which one of them hangs up unanswered.</param>
/// <param name="Language">Language, or null for the usual one.</param>
/// <param name="IsComplaint">Whether they complain.</param>
internal sealed record DemoCallerKind(
    double Share,
    string Dnis,
    string Product,
    string Tier,
    string[] Intents,
    double HandleSeconds,
    double PatienceSeconds,
    string? Language = null,
    bool IsComplaint = false)
{
    private static readonly string[] Everyday = ["billing", "data-plan", "recharge", "number-change"];
    private static readonly string[] Network = ["network", "handset", "data-plan"];

    /// <summary>Whether the operator promises them the VIP desk.</summary>
    public bool IsVip => Tier != "none";

    /// <summary>An operator's hotline on an ordinary morning: one VIP caller in seven, a quarter on 3G, a few complaints.</summary>
    public static DemoCallerKind[] All { get; } =
    [
        new(0.02, "10010", "3g-postpaid", "supreme", Network, 80, 150),
        new(0.03, "10010", "3g-postpaid", "diamond", Network, 80, 150),
        new(0.04, "10010", "3g-postpaid", "gold", Everyday, 75, 140),
        new(0.05, "10010", "2g", "silver", Everyday, 75, 140),
        new(0.25, "10010", "3g-postpaid", "none", Network, 75, 110),
        new(0.12, "10011", "3g-prepaid", "none", ["recharge", "balance"], 55, 90),
        new(0.33, "10010", "2g", "none", Everyday, 65, 100),
        new(0.02, "10015", "2g", "none", ["coverage"], 110, 200, IsComplaint: true),
        new(0.04, "10010", "3g-postpaid", "none", ["coverage", "billing"], 110, 200, IsComplaint: true),
        new(0.05, "13010199999", "2g", "none", ["roaming"], 75, 120),
        new(0.05, "10010", "2g", "none", Everyday, 80, 120, Language: "en"),
    ];
}
