using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Routing.Gateway.Tests;

/// <summary>Export by OTLP, as a receiver sees it.</summary>
// Its gateways have a configuration of their own.
[Trait("Runs", "embedded")]
public sealed class OtlpExportTests : IDisposable
{
    private const string CallersNumber = "13800138000";
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-otlp-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Trace_GoesFromTheRequestThroughTheBatchToTheCommit()
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        await OfferAsync("--Routing:Otlp:Endpoint", receiver.Address, "--Routing:Otlp:TraceShare", "1");

        IReadOnlyList<OtlpSpan> spans = receiver.Spans;
        OtlpSpan request = Assert.Single(spans, span => span.Name == "POST /v1/calls");
        OtlpSpan batch = Assert.Single(spans, span => span.Name == "center.batch" && span.Parent == request.Id);
        OtlpSpan commit = Assert.Single(spans, span => span.Name == "journal.commit" && span.Trace == request.Trace);
        Assert.True(commit.Parent == batch.Id || batch.Links.Contains(commit.Id), "The batch's span leads to its commit.");
        Assert.True(request.Start <= batch.Start && batch.End <= request.End, "The batch lies within the request.");
        Assert.True(batch.Start <= commit.Start && commit.End <= batch.End, "Nothing is answered before its commit.");
    }

    [Fact]
    public async Task Metrics_AreThoseOfTheProduct()
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        await OfferAsync("--Routing:Otlp:Endpoint", receiver.Address);
        Assert.All(
            (string[])["routing.contacts.offered", "routing.service_level.target", "routing.command.duration", "routing.journal.commit", "routing.agents"],
            name => Assert.Contains(name, receiver.Metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Callers_AreInNothingThatIsSent()
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        await OfferAsync("--Routing:Otlp:Endpoint", receiver.Address, "--Routing:Otlp:TraceShare", "1");
        Assert.Contains(receiver.Spans, span => span.Name == "GET /v1/calls/{callId}");
        Assert.DoesNotContain(CallersNumber, receiver.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShareOfNothing_TracesNothing()
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        await OfferAsync("--Routing:Otlp:Endpoint", receiver.Address, "--Routing:Otlp:TraceShare", "0");
        Assert.Empty(receiver.Spans);
    }

    [Fact]
    public async Task NoReceiver_HasNoProviders()
    {
        await using GatewayHost host = await StartAsync();
        Assert.Null(host.App.Services.GetService<TracerProvider>());
        Assert.Null(host.App.Services.GetService<MeterProvider>());
    }

    [Theory]
    [InlineData("Endpoint", "collector")]
    [InlineData("Endpoint", "ftp://collector")]
    [InlineData("TraceShare", "2")]
    [InlineData("MetricsSeconds", "0")]
    public async Task MistakenSetting_RefusesTheStart(string name, string value)
    {
        string[] endpoint = name == "Endpoint" ? [] : ["--Routing:Otlp:Endpoint", "http://127.0.0.1:4318"];
        StartRefusedException refusal = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync([.. endpoint, $"--Routing:Otlp:{name}", value]));
        Assert.Contains($"Routing:Otlp:{name}", refusal.Message, StringComparison.Ordinal);
    }

    // Everything has been exported once the gateway has stopped.
    private async Task OfferAsync(params string[] arguments)
    {
        await using GatewayHost host = await StartAsync(arguments);
        using var api = new ApiClient(new Uri(host.App.Urls.Single()));
        (await api.PostAsync("/v1/calls", new { callId = CallersNumber, ani = CallersNumber, queue = "general", customer = new { id = CallersNumber } })).Expect(202);
        (await api.GetAsync($"/v1/calls/{CallersNumber}")).Expect(200);
    }

    private Task<GatewayHost> StartAsync(params string[] arguments) => GatewayHost.StartAsync(
        ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_directory, Path.GetRandomFileName()), .. arguments], Quiet.Logs);
}
