using System.Diagnostics;

namespace Routing.Load;

/// <summary>
/// Offers in an open loop at multiples of what the server carries: how many it takes, how it refuses the others, and whether those taken are still
/// answered in time. Nobody serves the calls; they are ended after each step.
/// </summary>
/// <param name="settings">The server, and how long each step takes.</param>
/// <param name="connections">Platforms have so many and no more; an offer that finds none free waits for one, and that time counts.</param>
/// <param name="key">The platform's key, or null where none is asked for.</param>
/// <param name="serverId">The server's process, whose memory is read.</param>
internal sealed class OverloadLoad(LoadSettings settings, int connections, string? key, int? serverId)
{
    private const double FirstRate = 1_000;
    private const double Growth = 1.25;
    private const double Kept = 0.95;
    private static readonly TimeSpan Finding = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <summary>Finds what the server carries where <paramref name="carries"/> does not say it, then prints a row for each of <paramref name="times"/>.</summary>
    internal async Task RunAsync(double? carries, IEnumerable<double> times)
    {
        double limit = carries ?? await FindAsync().ConfigureAwait(false);
        Console.WriteLine(FormattableString.Invariant($"Carries {limit:0} offers/s."));
        Console.WriteLine(OverloadStep.Heading);
        foreach (double factor in times)
        {
            await Task.Delay(Rest).ConfigureAwait(false);
            OverloadStep step = await StepAsync(factor, factor * limit, settings.Length).ConfigureAwait(false);
            Console.WriteLine(step.Row(ServerMb()));
        }
    }

    // The highest rate, in steps of a quarter, at which nearly as many are taken as are offered.
    private async Task<double> FindAsync()
    {
        double highest = 0;
        for (double rate = FirstRate; ; rate *= Growth)
        {
            OverloadStep step = await StepAsync(1, rate, Finding).ConfigureAwait(false);
            if (step.AcceptedPerSecond < Kept * rate) return Math.Max(highest, step.AcceptedPerSecond);
            highest = rate;
        }
    }

    private async Task<OverloadStep> StepAsync(double factor, double rate, TimeSpan length)
    {
        int count = (int)(rate * length.TotalSeconds);
        var board = new CallBoard($"over{Stopwatch.GetTimestamp():x}", count);
        var step = new OverloadStep(factor, rate);
        using var client = new LoadClient(settings.Urls[0], key);
        await client.OpenAsync(connections).ConfigureAwait(false);
        using var room = new SemaphoreSlim(connections);
        long begin = Stopwatch.GetTimestamp();
        await Pace.RunAsync(count, rate, async (call, due) =>
        {
            await room.WaitAsync().ConfigureAwait(false);
            step.Sent(due);
            HttpAnswer? answer = await client.AskAsync("POST", LoadSettings.Offers, board.BodyOf(call)).ConfigureAwait(false);
            room.Release();
            step.Answered(answer, due);
        }).ConfigureAwait(false);
        step.Took(Stopwatch.GetElapsedTime(begin));
        await RequestLoad.EndCallsAsync(client).ConfigureAwait(false);
        return step;
    }

    private long? ServerMb()
    {
        if (serverId is not { } id) return null;
        using Process server = Process.GetProcessById(id);
        return server.WorkingSet64 / 1_000_000;
    }
}
