using System.Globalization;

namespace Routing.Simulation;

/// <summary>The people who work in the demo, and what each can do.</summary>
internal static class DemoRoster
{
    private static readonly string[] Families = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马"];
    private static readonly string[] Givens = ["芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "涛", "明", "超", "霞", "平"];

    private static readonly (string Team, int Count, string[] Skills)[] Teams =
    [
        ("VIP desk", 9, ["vip", "3g"]),
        ("3G desk", 12, ["3g", "general"]),
        ("General desk", 17, ["general"]),
        ("Complaint desk", 6, ["complaint", "general"]),
        ("Roaming desk", 3, ["roaming", "english", "general"]),
        ("English desk", 3, ["english", "general"]),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } = [.. Teams.SelectMany(team => Enumerable.Repeat(team, team.Count)).Select(Make)];

    // Thirteen and seventeen share no factor: no name comes twice.
    private static DemoPerson Make((string Team, int Count, string[] Skills) team, int index) => new(
        "agent-" + (101 + index).ToString(CultureInfo.InvariantCulture),
        Families[index % Families.Length] + Givens[index % Givens.Length],
        team.Team,
        team.Skills);
}
