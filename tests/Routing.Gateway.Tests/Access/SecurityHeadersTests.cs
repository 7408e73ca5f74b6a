using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Routing.Gateway.Tests;

/// <summary>Headers of every answer, and the gateway over TLS with a certificate from its configuration.</summary>
// It starts gateways of its own.
[Trait("Runs", "embedded")]
public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Strict-Transport-Security"] = "max-age=31536000",
    };

    private readonly string _certificate = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
    private OwnGateway _gateway = null!;

    [Fact]
    public async Task EveryEndpoint_AnswersWithAllHeaders()
    {
        using HttpClient http = Client();
        int tried = 0;
        foreach ((string method, string path) in Endpoints())
        {
            foreach (string? key in (string?[])["secret of chief", null])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                if (key is not null) request.Headers.Add("Authorization", $"Bearer {key}");
                using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                Check(response, $"{method} {path}");
                tried++;
            }
        }

        Assert.True(tried > 100, $"{tried}");
    }

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/nothing")]
    [InlineData("/v1/calls/%2e%2e/%41")]
    public async Task UnknownAddress_AnswersWithAllHeaders(string path)
    {
        using HttpClient http = Client();
        using HttpResponseMessage response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        Check(response, path);
    }

    [Fact]
    public async Task Page_MayLoadItsOwnFilesAndNothingElse()
    {
        using HttpClient http = Client();
        using HttpResponseMessage response = await http.GetAsync("/", TestContext.Current.CancellationToken);
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (string part in (string[])["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]) Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task PlainHttpInDevelopment_SaysNothingOfTransport()
    {
        await using OwnGateway plain = await OwnGateway.StartAsync([], null, "--environment", "Development");
        Reply reply = (await plain.With(null).GetAsync("/healthz")).Expect(200);
        Assert.False(reply.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("no-store", reply.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task EndpointOfKestrelsOwnSection_IsHeldToTheSameRule()
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("chief", "admin", null));
        configuration["Kestrel:Endpoints:Plain:Url"] = "http://0.0.0.0:0";
        StartRefusedException refusal = await Assert.ThrowsAsync<StartRefusedException>(() => OwnGateway.StartAsync(configuration));
        Assert.Contains("--behind-proxy", refusal.Message, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllBytesAsync(_certificate, certificate.Export(X509ContentType.Pfx, "open sesame"), TestContext.Current.CancellationToken);
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("chief", "admin", null));
        configuration["Kestrel:Certificates:Default:Path"] = _certificate;
        configuration["Kestrel:Certificates:Default:Password"] = "open sesame";
        _gateway = await OwnGateway.StartAsync(configuration, null, "--urls", "https://0.0.0.0:0");
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        File.Delete(_certificate);
    }

    private static void Check(HttpResponseMessage response, string what)
    {
        foreach ((string name, string value) in Headers) Assert.True(Text(response, name) == value, $"{what}: {name} is '{Text(response, name)}'");
        Assert.True(Text(response, "Content-Security-Policy").Contains("frame-ancestors 'none'", StringComparison.Ordinal), what);
        Assert.True(Text(response, "Permissions-Policy").Contains("camera=()", StringComparison.Ordinal), what);
        string expected = what.Contains("/v1/", StringComparison.Ordinal) || !response.IsSuccessStatusCode ? "no-store" : "no-";
        Assert.True(Text(response, "Cache-Control").StartsWith(expected, StringComparison.Ordinal), $"{what}: {Text(response, "Cache-Control")}");
        Assert.False(response.Headers.Contains("Server"), what);
    }

    private static string Text(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : string.Empty;

    private IEnumerable<(string Method, string Path)> Endpoints() =>
        from endpoint in _gateway.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (method, PathOf(endpoint.RoutePattern));

    private static string PathOf(RoutePattern pattern) => '/' + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "documentName" } => "v1",
            _ => "1",
        }))));

    private HttpClient Client()
    {
        var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" };
        return new HttpClient(trusting) { BaseAddress = new Uri($"https://127.0.0.1:{_gateway.Address.Port}") };
    }
}
