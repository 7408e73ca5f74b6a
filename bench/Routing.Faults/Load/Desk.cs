namespace Routing.Faults;

/// <summary>One agent's desktop: its session outlives the nodes, and each request goes to whichever node has its turn.</summary>
internal sealed class Desk(ClusterClient client, string agentId, string skill)
{
    private readonly string _path = $"/v1/agents/{agentId}";
    private string? _session;

    /// <summary>Makes the agent known, signs it in and ready.</summary>
    internal async Task SignInAsync()
    {
        string card = $$"""{"name":"{{agentId}}","skills":[{"skill":"{{skill}}","level":5}]}""";
        await client.SendAsync(HttpMethod.Put, _path, card).ConfigureAwait(false);
        Reply? signedIn = await client.SendAsync(HttpMethod.Post, $"{_path}/sign-in", """{"takeOver":true}""").ConfigureAwait(false);
        _session = signedIn?["sessionToken"] ?? throw new InvalidOperationException($"{agentId} could not sign in: {signedIn?.Status}.");
        await ReadyAsync().ConfigureAwait(false);
    }

    /// <summary>Wants calls.</summary>
    internal Task<Reply?> ReadyAsync() => client.SendAsync(HttpMethod.Post, $"{_path}/ready", "{}", _session);

    /// <summary>The open reservation, waited for some seconds; null when there was none.</summary>
    internal async Task<Reply?> PullAsync(int waitSeconds, Node? first = null, CancellationToken cancellationToken = default)
    {
        Reply? reply = await client.SendAsync(
            HttpMethod.Get, $"{_path}/assignment?waitSeconds={waitSeconds}", session: _session, first: first, cancellationToken: cancellationToken).ConfigureAwait(false);
        return reply is { IsDone: true, Body.Length: > 0 } ? reply : null;
    }

    /// <summary>Takes a reservation; whether it was still there.</summary>
    internal async Task<bool> AcceptAsync(string reservation) =>
        await client.SendAsync(HttpMethod.Post, $"{_path}/reservations/{reservation}/accept", "{}", _session).ConfigureAwait(false) is { IsDone: true };

    /// <summary>Ends a call; whether it was this agent's.</summary>
    internal async Task<bool> CompleteAsync(string callId) =>
        await client.SendAsync(HttpMethod.Post, $"{_path}/calls/{callId}/complete", "{}", _session).ConfigureAwait(false) is { IsDone: true };

    /// <summary>Goes home.</summary>
    internal Task<Reply?> SignOutAsync() => client.SendAsync(HttpMethod.Post, $"{_path}/sign-out", "{}", _session);
}
