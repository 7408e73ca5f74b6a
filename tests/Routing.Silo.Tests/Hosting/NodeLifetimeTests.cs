using Microsoft.Extensions.Hosting;
using Routing.Center.Tests;

namespace Routing.Silo.Tests;

public sealed class NodeLifetimeTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly NodeLifetime _lifetime;
    private int _stops;

    public NodeLifetimeTests()
    {
        IHostApplicationLifetime application = Stub.Of<IHostApplicationLifetime>(
            ("get_ApplicationStopping", () => _stopping.Token),
            (nameof(IHostApplicationLifetime.StopApplication), () => Interlocked.Increment(ref _stops)));
        _lifetime = new NodeLifetime(application, new NodeOptions { ConnectionString = "Host=db", LeaveAfter = TimeSpan.FromSeconds(5) }, _time);
    }

    public void Dispose()
    {
        _lifetime.Dispose();
        _stopping.Dispose();
    }

    [Fact]
    public async Task NodeThatWasToldToLeave_SaysSoAtOnceAndStopsLater()
    {
        Assert.False(_lifetime.IsLeaving);
        Task leaving = _lifetime.LeaveAsync();
        Assert.True(_lifetime.IsLeaving);
        _time.AdvanceMs(4_999);
        Assert.False(leaving.IsCompleted);
        Assert.Equal(0, _stops);

        _time.AdvanceMs(1);
        await leaving;
        Assert.Equal(1, _stops);
    }

    [Fact]
    public async Task ToldASecondTime_StopsAtOnce()
    {
        Task leaving = _lifetime.LeaveAsync();
        await _lifetime.LeaveAsync();
        Assert.Equal(1, _stops);
        Assert.False(leaving.IsCompleted);
    }

    [Fact]
    public async Task NodeThatStopsForAnotherReason_WaitsNoLonger()
    {
        Task leaving = _lifetime.LeaveAsync();
        await _stopping.CancelAsync();
        await leaving;
        Assert.True(_lifetime.IsLeaving);
    }

    [Fact]
    public async Task Start_WaitsForNothing()
    {
        await _lifetime.WaitForStartAsync(TestContext.Current.CancellationToken);
        await _lifetime.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(_lifetime.IsLeaving);
        Assert.Equal(0, _stops);
    }
}
