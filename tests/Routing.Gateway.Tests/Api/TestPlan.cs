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
        queues = (IEnumerable<object>)[.. Names.Select(Common), Sending, Calling, Telling, Losing],
    });

    /// <summary>A queue nobody serves that sends callers on.</summary>
    internal const string SendingQueue = "sending";

    /// <summary>A queue nobody serves that offers callers a callback at the door.</summary>
    internal const string CallingQueue = "calling";

    /// <summary>A queue nobody serves that soon speaks to callers, offers a callback and lets others join.</summary>
    internal const string TellingQueue = "telling";

    /// <summary>A queue that keeps nobody for long.</summary>
    internal const string LosingQueue = "losing";

    private static object Sending => new
    {
        id = SendingQueue,
        requires = Mark,
        joinWhenUnstaffed = false,
        turnAway = new { unstaffed = new { redirect = "10010", announce = "nobody here" } },
    };

    private static object Calling => new
    {
        id = CallingQueue,
        requires = Mark,
        joinWhenUnstaffed = false,
        turnAway = new { unstaffed = new { callback = true } },
    };

    private static object Telling => new
    {
        id = TellingQueue,
        requires = Mark,
        overflow = new object[]
        {
            new { afterSeconds = 0.05, announce = "hold on" }, new { afterSeconds = 0.1, callback = true }, new { afterSeconds = 0.15, widenTo = LastQueue },
        },
    };

    private static object Losing => new
    {
        id = LosingQueue,
        requires = Mark,
        maxWaitSeconds = 0.1,
        turnAway = new { maxWait = new { redirect = "10011" } },
    };

    private static object[] Mark => [new { skills = new[] { MarkQueue } }];

    private static object Common(string name) => new
    {
        id = name,
        reservationSeconds = name.StartsWith("brief", StringComparison.Ordinal) ? 1 : 12,
        wrapUp = new { mode = "until-ended" },
    };

    /// <summary>A queue that joins for callers of <see cref="TellingQueue"/>, the last that a test would get.</summary>
    internal static string LastQueue => QueueName(Queues - 1);

    internal static string QueueName(int number) => $"queue-{number}";

    internal static string BriefQueueName(int number) => $"brief-{number}";

    private static IEnumerable<string> Names =>
        [MarkQueue, .. Enumerable.Range(0, Queues).Select(QueueName), .. Enumerable.Range(0, Queues / 8).Select(BriefQueueName)];
}
