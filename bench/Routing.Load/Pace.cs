using System.Diagnostics;

namespace Routing.Load;

/// <summary>Starts work at evenly spaced times, whether the work before has ended or not.</summary>
internal static class Pace
{
    /// <summary>Starts <paramref name="count"/> pieces at <paramref name="rate"/> per second; ends when all have.</summary>
    /// <param name="count">How many.</param>
    /// <param name="rate">Starts per second.</param>
    /// <param name="start">Gets the number of the piece and the <see cref="Stopwatch"/> time it was meant to start at.</param>
    internal static async Task RunAsync(int count, double rate, Func<int, long, Task> start)
    {
        var under = new Task[count];
        long begin = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            long due = begin + (long)(i / rate * Stopwatch.Frequency);
            TimeSpan left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (left > TimeSpan.FromMilliseconds(1)) await Task.Delay(left).ConfigureAwait(false);
            under[i] = start(i, due);
        }

        await Task.WhenAll(under).ConfigureAwait(false);
    }
}
