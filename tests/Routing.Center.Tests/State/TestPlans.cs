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

    /// <summary>Every way out of a queue, and a word for every caller who is turned away.</summary>
    internal const string WaysOut = """
        {
          "reconnectSeconds": 120,
          "queues": [
            { "id": "vip", "protected": true, "overflow": [
                { "afterSeconds": 5, "announce": "hold on" }, { "afterSeconds": 10, "callback": true }, { "afterSeconds": 20, "widenTo": "general" },
                { "whenServiceLevelBelow": 0.5, "widenTo": "desk" }, { "afterSeconds": 30, "redirect": "10011" }] },
            { "id": "general", "maxWaitSeconds": 60, "turnAway": { "maxWait": { "announce": "sorry", "callback": true } },
              "overflow": [{ "whenNoAgents": true, "widenTo": "vip" }, { "afterSeconds": 40, "toCenter": "north" }] },
            { "id": "desk", "joinWhenUnstaffed": false, "turnAway": { "unstaffed": { "announce": "nobody here", "redirect": "10010" } } },
            { "id": "small", "capacity": 1, "turnAway": { "full": { "announce": "full", "callback": true } } },
            { "id": "nightly", "hours": "day", "turnAway": { "closed": { "redirect": "10012" } } }
          ],
          "hours": { "day": { "weekly": [{ "days": ["monday"], "from": "09:00", "to": "17:00" }] } },
          "entryPoints": [
            { "dnis": "10015", "hours": "day", "queue": "general", "turnAway": { "closed": { "callback": true } } },
            { "dnis": "10016", "hours": "day", "queue": "nightly" }
          ],
          "defaultQueue": "general"
        }
        """;
}
