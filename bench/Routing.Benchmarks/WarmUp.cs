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

    /// <summary>All routers once, so that the first benchmark is not the one that waits for the compiler.</summary>
    internal static void Everything()
    {
        foreach (RouterCases cases in new RouterCases[] { new OfferToIdleAgent(), new ReadyToWaitingContact() })
        {
            cases.Shape = Shape.Usual[0];
            cases.SetUpBitmap();
            cases.SetUpHeaps();
            cases.SetUpScan();
            cases.SetUpDispatchLoop();
            cases.SetUpLinq();
            cases.SetUpEngine();
        }

        new EngineOperations { Shape = Shape.Growing[0] }.SetUp();
    }
}
