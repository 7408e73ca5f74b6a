using System.Collections.Concurrent;
using System.Net;

namespace Routing.Faults.Tests;

/// <summary>A node's HTTP as the tests want it.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    internal ConcurrentQueue<string> Asked { get; } = new();

    internal Func<HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = _ => new HttpResponseMessage(HttpStatusCode.OK);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        string session = request.Headers.TryGetValues("X-Agent-Session", out IEnumerable<string>? values) ? string.Concat(values) : "-";
        Asked.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery} {session} {body}".TrimEnd());
        return Answer(request);
    }
}
