namespace Routing.Gateway.Tests;

public sealed class QuietThreadTests
{
    [Fact]
    public async Task Work_RunsElsewhereAndGivesItsResult()
    {
        int own = Environment.CurrentManagedThreadId;
        (int Thread, bool IsPool) ran = await QuietThread.RunAsync(() => (Environment.CurrentManagedThreadId, Thread.CurrentThread.IsThreadPoolThread));
        Assert.NotEqual(own, ran.Thread);
        Assert.False(ran.IsPool);
    }

    [Fact]
    public async Task FailureAndCancellation_AreTheTasks()
    {
        await Assert.ThrowsAsync<FormatException>(() => QuietThread.RunAsync<int>(() => throw new FormatException()));
        await Assert.ThrowsAsync<TaskCanceledException>(() => QuietThread.RunAsync<int>(() => throw new OperationCanceledException()));
    }
}
