using System.Text.Json;

namespace Routing.Browser.Tests;

/// <summary>A plan with a queue for every test, each of a skill of its own.</summary>
internal static class TestPlan
{
    /// <summary>A queue that holds a contact for two seconds only.</summary>
    internal const string Brief = "brief";

    private static readonly string[] Shared = [.. Enumerable.Range(0, 30).Select(number => $"desk-{number}"), Brief];

    /// <summary>How many queues the shared gateway's plan has.</summary>
    internal static int Queues => Shared.Length;

    /// <summary>The plan of the gateway that tests share.</summary>
    internal static string Json { get; } = Of(Shared);

    /// <summary>A plan with some queues.</summary>
    internal static string Of(params IReadOnlyList<string> queues) => JsonSerializer.Serialize(new
    {
        center = "test",
        followUps = new[] { new { kind = "complaint", replyWorkingDays = 2, resolveWorkingDays = 5 } },
        skills = queues.Select(queue => new { id = queue }),
        queues = queues.Select(QueueOf),
    });

    private static object QueueOf(string id) => new
    {
        id,
        name = $"Queue {id}",
        serviceLevel = new { withinSeconds = 20, target = 0.85 },
        reservationSeconds = id == Brief ? 2 : 30,
        wrapUp = new { mode = "timed", seconds = 60 },
    };
}
