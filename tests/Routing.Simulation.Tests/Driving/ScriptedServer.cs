using System.Net;

namespace Routing.Simulation.Tests;

/// <summary>Answers requests one after the other as a script says, and keeps them.</summary>
internal sealed class ScriptedServer(params Func<HttpResponseMessage>[] script) : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _script = new(script);

    public List<string> Requests { get; } = [];

    public List<string?> LastEventIds { get; } = [];

    /// <summary>Completes when the script has been played.</summary>
    public TaskCompletionSource Played { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Func<HttpResponseMessage> Answer(HttpStatusCode status, string body = "") =>
        () => new HttpResponseMessage(status) { Content = new StringContent(body) };

    public static Func<HttpResponseMessage> Refuse() => () => throw new HttpRequestException("Connection refused.");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}{body}");
        LastEventIds.Add(request.Headers.TryGetValues("Last-Event-ID", out var ids) ? ids.Single() : null);
        if (_script.TryDequeue(out var next))
            return next();
        Played.TrySetResult();
        return await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellationToken);
    }
}
