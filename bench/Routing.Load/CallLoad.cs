using System.Diagnostics;

namespace Routing.Load;

/// <summary>Whole calls in an open loop: offered at their time, pulled, accepted and completed by agents.</summary>
internal sealed class CallLoad(LoadSettings settings)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <summary>Requests that one call takes: offer, pull, accept, complete.</summary>
    internal const int RequestsPerCall = 4;

    /// <summary>Gives the load and reports it; the first second warms up and counts too.</summary>
    internal async Task<CallReport> RunAsync()
    {
        int calls = (int)(settings.Rate * settings.Length.TotalSeconds);
        string run = $"load{Stopwatch.GetTimestamp():x}";
        var board = new CallBoard(run, calls);
        LoadClient[] callers = [.. settings.Urls.Select(url => new LoadClient(url))];
        LoadClient[] desks = [.. settings.Urls.Select(url => new LoadClient(url))];
        PullingAgent[] agents = [.. Enumerable.Range(0, settings.Agents).Select(number => new PullingAgent(desks[number % desks.Length], $"load-{number}", settings.Talk, board))];
        foreach (PullingAgent[] some in agents.Chunk(32)) await Task.WhenAll(some.Select(agent => agent.SignInAsync())).ConfigureAwait(false);
        using var stop = new CancellationTokenSource();
        Task work = Task.WhenAll(agents.Select(agent => agent.WorkAsync(stop.Token)));
        await Pace.RunAsync(calls, settings.Rate, (call, due) => OfferAsync(callers[call % callers.Length], board, call, due)).ConfigureAwait(false);
        long left = Stopwatch.GetTimestamp();
        while (board.Missing > 0 && Stopwatch.GetElapsedTime(left) < Rest) await Task.Delay(50).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await work.ConfigureAwait(false);
        long failures = callers.Concat(desks).Sum(client => client.Failures);
        foreach (LoadClient client in callers.Concat(desks)) client.Dispose();
        return new CallReport(settings, calls, board, failures);
    }

    private static async Task OfferAsync(LoadClient client, CallBoard board, int call, long due)
    {
        board.MeanAt(call, due);
        if (await client.SendAsync("POST", LoadSettings.Offers, board.BodyOf(call)).ConfigureAwait(false) is not null) board.Answered(call);
    }
}
