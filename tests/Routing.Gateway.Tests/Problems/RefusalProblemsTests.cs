using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Routing.Center;

namespace Routing.Gateway.Tests;

/// <summary>A center's refusals and failures as answers.</summary>
// Its center is scripted, in this process.
[Trait("Runs", "embedded")]
public sealed class RefusalProblemsTests : IAsyncLifetime
{
    private readonly ScriptedCenter _center = new();
    private WebApplication _app = null!;
    private ApiClient _api = null!;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = GatewayBuilder.Create(["--environment", "Development", "--urls", "http://127.0.0.1:0"]);
        Quiet.Logs(builder);
        builder.Services.AddRouting(GatewayOptions.Read(builder.Configuration, isDevelopment: true), _ => [_center]);
        _app = builder.Build();
        _app.MapRouting();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _api = new ApiClient(new Uri(_app.Urls.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(Refusal.Overloaded, 429, "overloaded")]
    [InlineData(Refusal.Unavailable, 503, "unavailable")]
    public async Task CenterThatCannotNow_SaysWhenToTryAgain(Refusal refusal, int status, string code)
    {
        _center.Answer = _ => CommandResult.Refused(refusal);
        Reply reply = (await _api.PostAsync("/v1/calls", new { callId = "c" })).ExpectProblem(status, code);
        Assert.Equal(TimeSpan.FromSeconds(1), reply.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task EveryRefusal_HasAProblemOfItsOwnCode()
    {
        foreach (Refusal refusal in Enum.GetValues<Refusal>().Where(refusal => refusal != Refusal.None))
        {
            _center.Answer = _ => CommandResult.Refused(refusal, "x");
            Reply reply = await _api.PostAsync("/v1/calls/c/events", new { eventId = "e", type = "ended" });
            Assert.Equal(RefusalCodes.CodeOf(refusal), reply.Code);
            Assert.InRange(reply.Status, 400, 503);
        }
    }

    [Fact]
    public async Task ReadThatTheCenterCannotAnswerNow_Is503() =>
        (await _api.GetAsync("/v1/calls/c")).ExpectProblem(503, "unavailable");

    [Fact]
    public async Task Bug_Is500WithoutItsDetails()
    {
        Reply reply = (await _api.GetAsync("/v1/agents/a")).ExpectProblem(500, "internal-error");
        Assert.DoesNotContain("bug", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WithoutAPlan_NothingIsReady()
    {
        (await _api.GetAsync("/readyz")).ExpectProblem(503, "unavailable");
        (await _api.GetAsync("/v1/plan")).ExpectProblem(404, "no-plan");
        (await _api.GetAsync("/healthz")).Expect(200);
    }

    [Fact]
    public async Task StoppingProcess_RefusesCommands()
    {
        var lifetime = _app.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHostApplicationLifetime>();
        ICenter center = _app.Services.GetRequiredService<ServedCenters>().Default.Center;
        lifetime.StopApplication();
        CommandResult result = await center.SubmitAsync(new LoseAgent("a"), TestContext.Current.CancellationToken);
        Assert.Equal(Refusal.Unavailable, result.Refusal);
        Assert.DoesNotContain(new LoseAgent("a"), _center.Commands);
    }
}
