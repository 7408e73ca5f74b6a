using System.Globalization;

namespace Routing.Simulation;

/// <summary>
/// A center in motion, for those who want to see one: callers and agents who use a gateway's public HTTP API like anyone else. It begins as
/// a morning does, fills within minutes, has bursts of VIP callers, callers who hang up, breaks, and a desktop that dies now and then.
/// </summary>
public static class DemoCenter
{
    /// <summary>Queues that the plan in force must have, each with a skill of the same name.</summary>
    public static IReadOnlyList<string> Queues { get; } = ["vip", "3g", "general", "complaint", "roaming", "english"];

    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(30);

    /// <summary>Plays until cancelled. The plan in force has to know the queues and skills of the default plan.</summary>
    /// <param name="gateway">Where the gateway listens; it has to let callers in without a key.</param>
    /// <param name="speed">The gateway's time scale.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task RunAsync(Uri gateway, double speed, long seed, TimeProvider time, CancellationToken cancellationToken)
    {
        var tally = new DriveTally();
        using HttpClient switchSide = GatewayClient.Connect(gateway);
        using HttpClient desktops = GatewayClient.Connect(gateway);
        using var clock = new DriveClock(time, time.GetUtcNow(), speed);
        string run = "demo-" + time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var callers = new DemoCallers(new GatewayClient(switchSide, time, tally, GiveUp), clock, new RandomSource(seed, 0, 0), run);
        var seats = new GatewayClient(desktops, time, tally, GiveUp);
        IEnumerable<Task> agents = DemoRoster.All.Select((person, index) =>
            new DemoAgent(person, seats, callers, clock, new RandomSource(seed, 0, index + 1)).RunAsync(cancellationToken));
        try
        {
            await Task.WhenAll([.. agents, callers.RunAsync(cancellationToken)]);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how a demo ends.
        }
    }
}
