using System.Diagnostics;
using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>Callers who come and hang up a second later, each command by itself and at its time, whether those before are answered or not.</summary>
internal sealed class SteadyCommands(LocalCenter center, int perSecond)
{
    private const string Source = "steady";

    /// <summary>Milliseconds from the time that each command was meant for until it was durable.</summary>
    internal async Task<double[]> RunAsync(TimeSpan length)
    {
        var latencies = new double[(int)(perSecond * length.TotalSeconds)];
        var answered = new Task[latencies.Length];
        await SendAsync(latencies, answered).ConfigureAwait(false);
        await Task.WhenAll(answered).ConfigureAwait(false);
        return latencies;
    }

    private async Task SendAsync(double[] latencies, Task[] answered)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        long began = Stopwatch.GetTimestamp();
        for (int number = 0; number < answered.Length; number++)
        {
            long due = began + (number * Stopwatch.Frequency / perSecond);
            while (Stopwatch.GetTimestamp() < due) await tick.WaitForNextTickAsync().ConfigureAwait(false);
            answered[number] = AskAsync(number, due, latencies);
        }
    }

    private async Task AskAsync(int number, long due, double[] latencies)
    {
        // Every other command is the end of the call that came a second before.
        int call = number % 2 == 0 ? number : number - 1 - perSecond;
        CenterCommand command = number % 2 == 0 || call < 0
            ? new OfferCall(Source, new CallRequest { CallId = $"{number}", Ani = "13800000000", Queue = "full" })
            : new ReportCall(Source, $"{call}", new CallReport($"end-{call}", CallReportKind.Abandoned));
        CommandResult result = await center.SubmitAsync(command).ConfigureAwait(false);
        latencies[number] = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
        if (!result.Succeeded) throw new InvalidOperationException($"Refused: {result.Refusal} {result.Detail}");
    }
}
