namespace Routing.Center.Tests;

/// <summary>Small plans that show one thing each.</summary>
internal static class TestPlans
{
    internal const string Main = """
        {
          "queues": [
            { "id": "vip", "name": "VIP desk", "protected": true, "reservationSeconds": 8, "wrapUp": { "mode": "timed", "seconds": 20 } },
            { "id": "general", "name": "General desk", "reservationSeconds": 12, "wrapUp": { "mode": "until-ended" } },
            { "id": "desk", "joinWhenUnstaffed": false },
            { "id": "small", "capacity": 1 },
            { "id": "nightly", "hours": "day" }
          ],
          "hours": { "day": { "weekly": [{ "days": ["monday"], "from": "09:00", "to": "17:00" }] } },
          "classification": [
            { "when": { "tier": ["gold"] }, "priority": 3, "queue": "vip" },
            { "when": { "attributes": { "urgent": ["yes"] } }, "priority": 5, "queue": "general" },
            { "queue": "general" }
          ]
        }
        """;

    /// <summary>As <see cref="Main"/>, with owners of matters and with deadlines, of a reply on the next day and of a resolution on the third.</summary>
    internal static string Sticky { get; } = Main.Replace(
        "\"queues\": [",
        """
        "sticky": { "withinDays": 7, "waitSeconds": 8 },
          "followUps": [{ "kind": "complaint", "replyWorkingDays": 1, "resolveWorkingDays": 3 }],
          "queues": [
        """,
        StringComparison.Ordinal);

    /// <summary>As <see cref="Main"/>, but the switch's report is the answer.</summary>
    internal static string SwitchConfirms { get; } = Main.Replace("\"queues\": [", "\"connect\": { \"confirm\": \"cti\" },\n \"queues\": [", StringComparison.Ordinal);

    /// <summary>As <see cref="Main"/>, but contacts of the general desk are accepted at once and nothing is wrapped up.</summary>
    internal static string AutoAccept { get; } = Main.Replace(
        "\"reservationSeconds\": 12, \"wrapUp\": { \"mode\": \"until-ended\" }", "\"accept\": \"auto\"", StringComparison.Ordinal);
}
