using System.Net;

namespace Routing.Faults.Tests;

public sealed class ClusterClientTests : IDisposable
{
    private readonly Dictionary<Node, ScriptedServer> _servers;
    private readonly NodeSet _nodes;
    private readonly ClusterClient _client;

    public ClusterClientTests()
    {
        _servers = Enumerable.Range(1, 2).ToDictionary(number => new Node(number, new NodeProgram("node.dll", "", "", [])), _ => new ScriptedServer());
        foreach ((Node node, ScriptedServer server) in _servers)
        {
            node.Handler = server;
            node.TakeIn();
        }

        _nodes = new NodeSet([.. _servers.Keys]);
        _client = new ClusterClient(_nodes);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _nodes.Dispose();

    [Fact]
    public async Task RequestThatFailed_IsRepeatedOnAnotherNodeAndCounted()
    {
        (Node one, Node other) = (_nodes.All[0], _nodes.All[1]);
        _servers[one].Answer = _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        Reply? reply = await _client.SendAsync(HttpMethod.Post, "/v1/calls", """{"callId":"c"}""", "session", one, Token);

        Assert.Same(other, reply!.Node);
        Assert.Equal(_servers[one].Asked, _servers[other].Asked);
        Assert.Equal(["""POST /v1/calls session {"callId":"c"}"""], _servers[other].Asked);
        Assert.Equal("503 × 1", _nodes.FailureReasons);
    }

    [Fact]
    public async Task Refusal_IsDefinite()
    {
        _servers[_nodes.All[0]].Answer = _ => new HttpResponseMessage(HttpStatusCode.Conflict);
        Reply? reply = await _client.SendAsync(HttpMethod.Get, "/", first: _nodes.All[0], cancellationToken: Token);
        Assert.Equal(HttpStatusCode.Conflict, reply!.Status);
        Assert.Equal(0, _nodes.Failures);
    }

    [Fact]
    public async Task FailureOnANodeThatIsDown_IsNotCounted()
    {
        Node down = _nodes.All[0];
        _servers[down].Answer = _ => throw new HttpRequestException();
        down.MarkDown();
        Reply? reply = await _client.SendAsync(HttpMethod.Get, "/", first: down, cancellationToken: Token);
        Assert.Same(_nodes.All[1], reply!.Node);
        Assert.Equal(0, _nodes.Failures);
    }

    [Fact]
    public async Task RequestThatIsGivenUp_HasNoReply()
    {
        using var given = new CancellationTokenSource();
        _servers[_nodes.All[0]].Answer = _ =>
        {
            given.Cancel();
            throw new OperationCanceledException();
        };
        Assert.Null(await _client.SendAsync(HttpMethod.Get, "/", first: _nodes.All[0], cancellationToken: given.Token));
        Assert.Equal(0, _nodes.Failures);
    }
}
