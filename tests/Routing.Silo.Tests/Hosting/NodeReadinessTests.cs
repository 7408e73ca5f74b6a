using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Runtime;
using Routing.Center.Tests;
using Routing.Grains;

namespace Routing.Silo.Tests;

public sealed class NodeReadinessTests : IAsyncLifetime
{
    private readonly NodeLifetime _lifetime;
    private readonly ClusterCenter _center;
    private readonly NodeReadiness _readiness;
    private SiloStatus _status = SiloStatus.Active;

    public NodeReadinessTests()
    {
        ICenterGrain grain = Stub.Of<ICenterGrain>((nameof(ICenterGrain.ReadFeedAsync), () => Task.FromResult(new FeedAnswer(true))));
        IGrainFactory grains = Stub.Of<IGrainFactory>((nameof(IGrainFactory.GetGrain), () => grain));
        _center = new ClusterCenter("north", grains, new ClusterLimits(), new NoDesktops(), TimeProvider.System, NullLogger<ClusterCenter>.Instance);
        IHostApplicationLifetime application = Stub.Of<IHostApplicationLifetime>(
            ("get_ApplicationStopping", () => CancellationToken.None), (nameof(IHostApplicationLifetime.StopApplication), () => null));
        _lifetime = new NodeLifetime(application, new NodeOptions { ConnectionString = "Host=db" }, new ManualTime());
        _readiness = new NodeReadiness(Stub.Of<ISiloStatusOracle>(("get_CurrentStatus", () => _status)), _center, _lifetime);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _center.DisposeAsync();
        _lifetime.Dispose();
    }

    [Fact]
    public void NodeWhoseCenterHasNotAnswered_IsNotReady() => Assert.False(_readiness.IsReady);

    [Fact]
    public async Task ActiveNodeWhoseCenterAnswers_IsReady()
    {
        await AnswerAsync();
        Assert.True(_readiness.IsReady);
    }

    [Theory]
    [InlineData(SiloStatus.Joining)]
    [InlineData(SiloStatus.ShuttingDown)]
    [InlineData(SiloStatus.Dead)]
    public async Task NodeThatIsNoActiveMember_IsNotReady(SiloStatus status)
    {
        await AnswerAsync();
        _status = status;
        Assert.False(_readiness.IsReady);
    }

    [Fact]
    public async Task NodeThatLeaves_IsNotReady()
    {
        await AnswerAsync();
        Task leaving = _lifetime.LeaveAsync();
        Assert.False(_readiness.IsReady);
        Assert.False(leaving.IsCompleted);
    }

    // Freshness goes by the wall, so that the first answer decides.
    private async Task AnswerAsync()
    {
        _ = _center.StartAsync(TestContext.Current.CancellationToken);
        while (!_center.IsReadable) await Task.Yield();
    }
}
