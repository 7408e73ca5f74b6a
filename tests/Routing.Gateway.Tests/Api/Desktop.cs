namespace Routing.Gateway.Tests;

/// <summary>An agent with its session.</summary>
public sealed class Desktop(ApiClient api, string agentId, string session)
{
    /// <summary>The agent.</summary>
    public string AgentId => agentId;

    /// <summary>The session token.</summary>
    public string Session => session;

    /// <summary>Makes an agent with the skill of <paramref name="queue"/> and signs it in.</summary>
    public static async Task<Desktop> SignInAsync(ApiClient api, string agentId, string queue)
    {
        (await api.PutAsync($"/v1/agents/{agentId}", new { name = "Test", skills = new[] { new { skill = queue, level = 5 } }, device = "8001" })).Expect(200);
        Reply reply = await api.PostAsync($"/v1/agents/{agentId}/sign-in", new { });
        return new Desktop(api, agentId, reply.Expect(200)["sessionToken"]!);
    }

    /// <summary>Posts below the agent's address with its session.</summary>
    public Task<Reply> PostAsync(string path, object? body = null) => api.PostAsync($"/v1/agents/{agentId}{path}", body, session);

    /// <summary>Reads below the agent's address with its session.</summary>
    public Task<Reply> GetAsync(string path) => api.GetAsync($"/v1/agents/{agentId}{path}", session);

    /// <summary>Says ready.</summary>
    public async Task<Desktop> ReadyAsync()
    {
        (await PostAsync("/ready")).Expect(200);
        return this;
    }

    /// <summary>The open reservation, or the next; its id.</summary>
    public async Task<long> PullAsync()
    {
        Reply reply = await GetAsync("/assignment?waitSeconds=20");
        return reply.Expect(200).Body.GetProperty("reservationId").GetInt64();
    }

    /// <summary>Opens the agent's stream.</summary>
    public Task<SseReader> StreamAsync() => api.StreamAsync($"/v1/agents/{agentId}/stream", session);

    /// <summary>The agent's state.</summary>
    public async Task<string?> StateAsync() => (await GetAsync("/self")).Expect(200)["state"];
}
