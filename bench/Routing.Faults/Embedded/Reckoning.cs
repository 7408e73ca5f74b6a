using System.Diagnostics;
using Routing.Center;

namespace Routing.Faults;

/// <summary>When the load is over: who is stuck, whether everything adds up, and whether the journal is good.</summary>
internal sealed class Reckoning(GatewayStage stage, int agents)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Agents who can't be ready although there is no call left.</summary>
    internal async Task<IReadOnlyList<string>> StuckAgentsAsync(ClusterClient client)
    {
        List<string> stuck = [];
        for (int number = 1; number <= agents; number++)
        {
            var desk = new Desk(client, $"agent-{number}", "general");
            await desk.SignInAsync().ConfigureAwait(false);
            Reply? ready = await desk.ReadyAsync().ConfigureAwait(false);
            if (ready?["state"] != "ready") stuck.Add($"agent-{number} is {ready?["state"]}");
            await desk.SignOutAsync().ConfigureAwait(false);
        }

        return stuck;
    }

    /// <summary>Lets the history catch up, compares the counters with it, stops the gateway in order and reads its journal.</summary>
    /// <returns>What is wrong, or null.</returns>
    internal async Task<string?> CloseAsync(ClusterClient client, bool comparesCounters)
    {
        if (!await CaughtUpAsync().ConfigureAwait(false)) return $"the history stands still {stage.Data.ReadBehind()} events behind the journal";
        Reply? queues = await client.SendAsync(HttpMethod.Get, "/v1/queues").ConfigureAwait(false);
        Accounts counters = Accounts.Of(queues!.Body), history = Accounts.Of(stage.Data.ReadContacts());
        await stage.Gateway.SignalAsync("TERM").ConfigureAwait(false);
        if (!await stage.Gateway.EndsWithinAsync(Limit).ConfigureAwait(false)) return "the gateway did not stop at the end";
        if (stage.Gateway.ExitCode != 0) return $"the gateway stopped with {stage.Gateway.ExitCode}";
        if (!history.AddUp || history.Live > 0) return $"the history does not add up: {history}";
        if (comparesCounters && counters != history) return $"counters and history differ: {counters}, {history}";
        JournalReport journal = stage.Data.Verify();
        return journal.Damage;
    }

    private async Task<bool> CaughtUpAsync()
    {
        long began = Stopwatch.GetTimestamp();
        while (stage.Data.ReadBehind() > 0)
        {
            if (Stopwatch.GetElapsedTime(began) > Limit) return false;
            await Task.Delay(100).ConfigureAwait(false);
        }

        return true;
    }
}
