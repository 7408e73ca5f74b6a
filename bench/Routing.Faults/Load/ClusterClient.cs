using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Routing.Faults;

/// <summary>
/// A client of the cluster as behind a balancer: each request goes to the node whose turn it is, and what got no definite answer is sent
/// again, the same, to another.
/// </summary>
internal sealed class ClusterClient(NodeSet nodes)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Sends until there is a definite answer; null when cancelled before.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="body">JSON, or null.</param>
    /// <param name="session">The agent's session, or null.</param>
    /// <param name="first">Node for the first try, or null for the one whose turn it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Reply?> SendAsync(
        HttpMethod method, string path, string? body = null, string? session = null, Node? first = null, CancellationToken cancellationToken = default)
    {
        Node? node = first ?? nodes.Next();
        while (!cancellationToken.IsCancellationRequested)
        {
            if (node is not null && await TryAsync(node, method, path, body, session, cancellationToken).ConfigureAwait(false) is { } reply) return reply;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            node = nodes.Next(node);
        }

        return null;
    }

    private static async Task<Reply?> TryAsync(
        Node node, HttpMethod method, string path, string? body, string? session, CancellationToken cancellationToken)
    {
        try
        {
            using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, node.Gone);
            using HttpRequestMessage request = Request(method, path, body, session);
            using HttpResponseMessage response = await node.Http.SendAsync(request, given.Token).ConfigureAwait(false);
            byte[] answer = await response.Content.ReadAsByteArrayAsync(given.Token).ConfigureAwait(false);
            if ((int)response.StatusCode < 500 && response.StatusCode != HttpStatusCode.TooManyRequests) return new Reply(response.StatusCode, answer, node);
            Fail(node, $"{(int)response.StatusCode}", cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            Fail(node, failure is HttpRequestException { HttpRequestError: var error } ? $"{error}" : failure.GetType().Name, cancellationToken);
        }

        return null;
    }

    private static void Fail(Node node, string reason, CancellationToken cancellationToken)
    {
        if (!node.IsDown && !cancellationToken.IsCancellationRequested) node.Failures.Add(reason);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? body, string? session)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = Json } };
        if (session is not null) request.Headers.TryAddWithoutValidation("X-Agent-Session", session);
        return request;
    }
}
