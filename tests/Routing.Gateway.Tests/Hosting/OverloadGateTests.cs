using Microsoft.AspNetCore.Http;

namespace Routing.Gateway.Tests;

public sealed class OverloadGateTests
{
    private readonly List<TaskCompletionSource> _open = [];
    private readonly OverloadGate _gate;

    public OverloadGateTests() => _gate = new OverloadGate(
        _ =>
        {
            _open.Add(new TaskCompletionSource());
            return _open[^1].Task;
        },
        new HttpLimits(Requests: 2, Waits: 1, 1_000, 10, 4096, 5, 10));

    [Fact]
    public async Task RequestPastTheBound_IsRefusedAndTheOthersGoOn()
    {
        Task first = _gate.InvokeAsync(Request());
        Task second = _gate.InvokeAsync(Request());
        HttpContext third = Request();
        await _gate.InvokeAsync(third);
        Assert.Equal((503, "1"), (third.Response.StatusCode, third.Response.Headers.RetryAfter.ToString()));
        Assert.False(first.IsCompleted || second.IsCompleted);
        _open[0].SetResult();
        await first;
        Task fourth = _gate.InvokeAsync(Request());
        Assert.False(fourth.IsCompleted);
        Assert.Equal(3, _open.Count);
    }

    [Fact]
    public async Task FailedRequest_LeavesItsRoom()
    {
        for (int i = 0; i < 5; i++)
        {
            Task run = _gate.InvokeAsync(Request());
            _open[^1].SetException(new InvalidOperationException());
            await Assert.ThrowsAsync<InvalidOperationException>(() => run);
        }

        Assert.Equal(5, _open.Count);
    }

    [Fact]
    public async Task Waits_HaveRoomOfTheirOwn()
    {
        Task stream = _gate.InvokeAsync(Request("stays open"));
        HttpContext another = Request("stays open");
        await _gate.InvokeAsync(another);
        Assert.Equal(503, another.Response.StatusCode);
        Assert.False(_gate.InvokeAsync(Request()).IsCompleted);
        Assert.False(stream.IsCompleted);
    }

    [Fact]
    public void CallInProgress_IsLetIn()
    {
        for (int i = 0; i < 10; i++) Assert.False(_gate.InvokeAsync(Request("never put off")).IsCompleted);
        Assert.Equal(10, _open.Count);
    }

    private static DefaultHttpContext Request(string? mark = null)
    {
        var context = new DefaultHttpContext();
        var builder = new Marked();
        if (mark == "stays open") builder.StaysOpen();
        if (mark == "never put off") builder.IsNeverPutOff();
        context.SetEndpoint(builder.Build());
        return context;
    }

    private sealed class Marked : Microsoft.AspNetCore.Builder.IEndpointConventionBuilder
    {
        private readonly Microsoft.AspNetCore.Routing.RouteEndpointBuilder _endpoint = new(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/"), 0);

        public void Add(Action<Microsoft.AspNetCore.Builder.EndpointBuilder> convention) => convention(_endpoint);

        internal Endpoint Build() => _endpoint.Build();
    }
}
