namespace Routing.Gateway.Tests;

/// <summary>Threads of the pool.</summary>
public sealed class WorkerThreadsTests
{
    [Fact]
    public void Ensured_ThereAreEnoughAndNeverFewer()
    {
        ThreadPool.GetMinThreads(out int before, out int completions);
        WorkerThreads.Ensure();
        ThreadPool.GetMinThreads(out int after, out int completionsAfter);
        Assert.True(after >= Math.Max(before, 8));
        Assert.Equal(completions, completionsAfter);
    }
}
