using System.Diagnostics;

namespace Routing.Benchmarks;

/// <summary>Runs code until the just-in-time compiler has had the time to do its best.</summary>
internal static class WarmUp
{
    private const int Milliseconds = 700;

    internal static void For(Action action)
    {
        long begun = Stopwatch.GetTimestamp();
        do action();
        while (Stopwatch.GetElapsedTime(begun).TotalMilliseconds < Milliseconds);
    }
}
