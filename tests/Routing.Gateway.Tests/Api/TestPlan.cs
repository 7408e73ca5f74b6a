using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>A plan with so many queues, each of a skill of its own, that every test has one to itself.</summary>
internal static class TestPlan
{
    /// <summary>A queue nobody serves.</summary>
    internal const string MarkQueue = "mark";

    private const int Queues = 96;

    /// <summary>The plan.</summary>
    internal static string Json { get; } = JsonSerializer.Serialize(new
    {
        center = "unicom",
        sticky = new { withinDays = 7, waitSeconds = 8 },
        followUps = new[] { new { kind = "complaint", replyWorkingDays = 2, resolveWorkingDays = 5 } },
        skills = Names.Select(name => new { id = name }),
        queues = Names.Select(name => new
        {
            id = name,
            reservationSeconds = name.StartsWith("brief", StringComparison.Ordinal) ? 1 : 12,
            wrapUp = new { mode = "until-ended" },
        }),
    });

    internal static string QueueName(int number) => $"queue-{number}";

    internal static string BriefQueueName(int number) => $"brief-{number}";

    private static IEnumerable<string> Names =>
        [MarkQueue, .. Enumerable.Range(0, Queues).Select(QueueName), .. Enumerable.Range(0, Queues / 8).Select(BriefQueueName)];
}
