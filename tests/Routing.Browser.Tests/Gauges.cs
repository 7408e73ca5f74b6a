using System.Text.Json;
using Microsoft.Playwright;

namespace Routing.Browser.Tests;

/// <summary>Gauges as a test wants them, in the place of the gateway's: for centers that it doesn't serve and numbers of queues that its plan doesn't have.</summary>
internal static class Gauges
{
    /// <summary>The quarter of an hour that the gauges are of.</summary>
    private static readonly DateTimeOffset Quarter = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Has a page see these gauges of a center; of each queue the past hours are the same.</summary>
    internal static async Task ServeAsync(IPage page, string center, int queues, params double?[] past)
    {
        await ServeWaitingAsync(page, center, [.. Enumerable.Repeat(1, queues)]);
        double?[] ratios = [.. Enumerable.Repeat<double?>(null, 24 - past.Length), .. past];
        var hours = new { center, start = Quarter.AddMinutes(-15 * 23), intervalSeconds = 900, queues = Enumerable.Range(1, queues).Select(number => new { id = $"q{number}", ratios }) };
        await FulfillAsync(page, $"**/v1/live/past?center={center}", "application/json", JsonSerializer.Serialize(hours));
    }

    /// <summary>Has a page see these numbers of waiting calls, one for each queue, from its next look on.</summary>
    internal static async Task ServeWaitingAsync(IPage page, string center, params int[] waiting)
    {
        object[] all = [.. waiting.Select((calls, index) => QueueOf(index + 1, calls))];
        object day = new { offered = 200, answered = 150, abandoned = 7, abandonment = 0.035, serviceLevel = 0.8449 };
        string live = JsonSerializer.Serialize(new { center, at = Quarter.AddMinutes(5), sequence = 1, day, queues = all });
        await FulfillAsync(page, $"**/v1/live?form=changes&center={center}", "text/event-stream", $"event: live\ndata: {live}\n\n");
    }

    private static async Task FulfillAsync(IPage page, string path, string type, string body) =>
        await page.RouteAsync(path, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = type, Body = body }));

    private static object QueueOf(int number, int waiting) => new
    {
        id = $"q{number}",
        name = $"Queue {number}",
        waiting,
        longestWaitSeconds = 3.0,
        estimatedWaitSeconds = 5.0,
        agents = new { ready = 3, busy = 4 },
        day = new { offered = 20, answered = 15, abandoned = 2, abandonment = 0.1 },
        serviceLevel = new
        {
            withinSeconds = 20.0,
            target = 0.85,
            windows = new Dictionary<string, object>
            {
                ["5m"] = new { ratio = 0.9 },
                ["interval15m"] = new { ratio = 0.9 },
                ["30m"] = new { ratio = 0.9 },
                ["interval30m"] = new { ratio = 0.9 },
                ["day"] = new { ratio = 0.9 },
            },
        },
        callbacksWaiting = 0,
    };
}
