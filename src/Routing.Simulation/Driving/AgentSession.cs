namespace Routing.Simulation;

/// <summary>One agent's session with the gateway: its requests, and its token.</summary>
internal sealed class AgentSession(string agentId, GatewayClient gateway)
{
    private readonly string _path = $"v1/agents/{Uri.EscapeDataString(agentId)}";
    private string? _token;

    /// <summary>Makes the agent known, with one skill.</summary>
    public Task<GatewayReply> DefineAsync(string skill, CancellationToken cancellationToken) =>
        DefineAsync(new { name = agentId, skills = new[] { new { skill, level = 5 } } }, cancellationToken);

    /// <summary>Makes the agent known as <paramref name="definition"/> says.</summary>
    public Task<GatewayReply> DefineAsync(object definition, CancellationToken cancellationToken) =>
        gateway.SendAsync(HttpMethod.Put, _path, definition, cancellationToken: cancellationToken);

    /// <summary>
    /// Signs in. A session that is live already is taken over: it may be this agent's own, whose token was lost with an answer.
    /// </summary>
    public async Task<GatewayReply> SignInAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.SendAsync(HttpMethod.Post, _path + "/sign-in", new { takeOver = true }, cancellationToken: cancellationToken);
        _token = reply.Text("sessionToken") ?? _token;
        return reply;
    }

    /// <summary>The next assignment: 200 with it, 204 without one, null when the server was lost meanwhile.</summary>
    public Task<GatewayReply?> PullAsync(int waitSeconds, CancellationToken cancellationToken) => gateway.SendOnceAsync(
        HttpMethod.Get, $"{_path}/assignment?waitSeconds={waitSeconds}", null, _token, TimeSpan.FromSeconds(waitSeconds), cancellationToken);

    /// <summary>Where the agent stands.</summary>
    public Task<GatewayReply> SelfAsync(CancellationToken cancellationToken) =>
        gateway.SendAsync(HttpMethod.Get, _path + "/self", null, _token, cancellationToken);

    /// <summary>Takes a reservation.</summary>
    public Task<GatewayReply> AcceptAsync(long reservationId, CancellationToken cancellationToken) =>
        PostAsync($"/reservations/{reservationId}/accept", cancellationToken);

    /// <summary>Ends a call.</summary>
    public Task<GatewayReply> CompleteAsync(string callId, CancellationToken cancellationToken) =>
        CompleteAsync(callId, new { }, cancellationToken);

    /// <summary>Ends a call and notes what came of it.</summary>
    public Task<GatewayReply> CompleteAsync(string callId, object note, CancellationToken cancellationToken) =>
        gateway.SendAsync(HttpMethod.Post, $"{_path}/calls/{Uri.EscapeDataString(callId)}/complete", note, _token, cancellationToken);

    /// <summary>Wants contacts.</summary>
    public Task<GatewayReply> ReadyAsync(CancellationToken cancellationToken) => PostAsync("/ready", cancellationToken);

    /// <summary>Wants no contacts for a while.</summary>
    public Task<GatewayReply> NotReadyAsync(string reason, CancellationToken cancellationToken) =>
        gateway.SendAsync(HttpMethod.Post, _path + "/not-ready", new { reason }, _token, cancellationToken);

    /// <summary>Stops work, during a call after it.</summary>
    public Task<GatewayReply> SignOutAsync(CancellationToken cancellationToken) => PostAsync("/sign-out", cancellationToken);

    /// <summary>Ends wrap-up.</summary>
    public Task<GatewayReply> EndWrapUpAsync(CancellationToken cancellationToken) => PostAsync("/wrap-up/end", cancellationToken);

    /// <summary>Says that the desktop is there.</summary>
    public Task<GatewayReply> HeartbeatAsync(CancellationToken cancellationToken) => PostAsync("/heartbeat", cancellationToken);

    private Task<GatewayReply> PostAsync(string step, CancellationToken cancellationToken) =>
        gateway.SendAsync(HttpMethod.Post, _path + step, new { }, _token, cancellationToken);
}
