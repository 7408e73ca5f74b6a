using System.Text;
using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Every operation of the API's description, tried with a key of every role: a new one can't be forgotten.</summary>
// Its gateway has keys of its own.
[Trait("Runs", "embedded")]
public sealed class RolesInDescriptionTests(KeyedGateway gateway) : IClassFixture<KeyedGateway>
{
    private static readonly (string Key, string Role)[] Keys =
        [("north", Roles.Cti), ("anna", Roles.Agent), ("watch", Roles.Ops), ("lead", Roles.Supervisor), ("chief", Roles.Admin)];

    // What the contract says; the description has to say the same.
    private static readonly Dictionary<string, string> Contract = new()
    {
        ["POST /v1/calls"] = "cti",
        ["GET /v1/calls"] = "cti ops",
        ["GET /v1/calls/{callId}"] = "cti ops",
        ["PATCH /v1/calls/{callId}"] = "cti supervisor",
        ["POST /v1/calls/{callId}/events"] = "cti",
        ["POST /v1/calls/reconcile"] = "cti",
        ["POST /v1/events"] = "cti",
        ["GET /v1/stream"] = "cti ops",
        ["PUT /v1/agents/{agentId}"] = "supervisor",
        ["GET /v1/agents/{agentId}"] = "ops",
        ["DELETE /v1/agents/{agentId}"] = "supervisor",
        ["GET /v1/agents"] = "ops",
        ["GET /v1/agents/{agentId}/choices"] = "agent",
        ["GET /v1/queues/{queueId}/waiting"] = "ops",
        ["GET /v1/audit"] = "supervisor",
        ["POST /v1/supervisor/calls/{callId}/pull"] = "supervisor",
        ["POST /v1/supervisor/calls/{callId}/move"] = "supervisor",
        ["POST /v1/supervisor/agents/{agentId}/state"] = "supervisor",
        ["POST /v1/supervisor/agents/{agentId}/skills"] = "supervisor",
        ["POST /v1/supervisor/queues/{queueId}/open"] = "supervisor",
        ["POST /v1/supervisor/queues/{queueId}/close"] = "supervisor",
        ["POST /v1/supervisor/queues/{queueId}/by-hours"] = "supervisor",
        ["POST /v1/supervisor/what-if"] = "supervisor",
        ["POST /v1/agents/{agentId}/sign-in"] = "agent",
        ["POST /v1/agents/{agentId}/sign-out"] = "agent",
        ["POST /v1/agents/{agentId}/ready"] = "agent",
        ["POST /v1/agents/{agentId}/not-ready"] = "agent",
        ["POST /v1/agents/{agentId}/heartbeat"] = "agent",
        ["POST /v1/agents/{agentId}/wrap-up/end"] = "agent",
        ["GET /v1/agents/{agentId}/self"] = "agent",
        ["GET /v1/agents/{agentId}/assignment"] = "agent",
        ["GET /v1/agents/{agentId}/stream"] = "agent",
        ["POST /v1/agents/{agentId}/reservations/{reservationId}/accept"] = "agent",
        ["POST /v1/agents/{agentId}/reservations/{reservationId}/reject"] = "agent",
        ["POST /v1/agents/{agentId}/calls/{callId}/complete"] = "agent",
        ["POST /v1/agents/{agentId}/calls/{callId}/transfer"] = "agent",
        ["POST /v1/session"] = "admin agent cti ops supervisor",
        ["GET /v1/session"] = "admin agent cti ops supervisor",
        ["DELETE /v1/session"] = "",
        ["GET /v1/queues"] = "ops",
        ["GET /v1/queues/{queueId}"] = "ops",
        ["GET /v1/reports/service-level"] = "ops",
        ["GET /v1/reports/agents"] = "ops",
        ["GET /v1/reports/daily"] = "ops",
        ["GET /v1/live"] = "ops",
        ["GET /v1/live/past"] = "ops",
        ["GET /v1/plan"] = "ops",
        ["PUT /v1/plan"] = "admin",
        ["POST /v1/callbacks"] = "agent cti supervisor",
        ["GET /v1/callbacks"] = "agent cti supervisor",
        ["GET /v1/callbacks/{callbackId}"] = "agent cti supervisor",
        ["DELETE /v1/callbacks/{callbackId}"] = "agent cti supervisor",
        ["POST /v1/webhooks"] = "admin cti",
        ["GET /v1/webhooks"] = "admin cti",
        ["GET /v1/webhooks/{id}"] = "admin cti",
        ["DELETE /v1/webhooks/{id}"] = "admin cti",
        ["POST /v1/webhooks/{id}/secret"] = "admin cti",
        ["POST /v1/webhooks/{id}/test"] = "admin cti",
        ["GET /v1/webhooks/{id}/dead-letters"] = "admin cti",
        ["POST /v1/webhooks/{id}/dead-letters/{number}/redeliver"] = "admin cti",
        ["GET /v1/follow-ups"] = "agent supervisor",
        ["POST /v1/follow-ups/{id}/reply"] = "agent supervisor",
        ["POST /v1/follow-ups/{id}/resolve"] = "agent supervisor",
    };

    [Fact]
    public async Task Description_SaysWhatTheContractSays()
    {
        var described = (await ReadAsync()).Select(operation => $"{operation.Method} {operation.Path}: {string.Join(' ', operation.Roles.Order())}").ToHashSet();
        var agreed = Contract.Select(pair => $"{pair.Key}: {pair.Value}").ToHashSet();
        Assert.Empty(described.Except(agreed));
        Assert.Empty(agreed.Except(described));
    }

    [Fact]
    public async Task EveryOperation_IsForItsRolesAlone()
    {
        foreach (Operation operation in await ReadAsync())
        {
            Assert.Equal(operation.Roles.Count > 0, await StatusAsync(operation, "nobody") == 401);
            foreach ((string key, string role) in Keys)
            {
                int status = await StatusAsync(operation, key);
                bool may = operation.Roles.Count == 0 || operation.Roles.Intersect(Roles.IncludedIn(role)).Any();
                Assert.True(may == (status is not (401 or 403)) || IsSessionMissing(operation, status, may), $"{operation} as {role}: {status}");
            }
        }
    }

    // An agent's key without a session gets 401 with another code: the role was not the reason.
    private static bool IsSessionMissing(Operation operation, int status, bool may) =>
        may && status == 401 && operation.Path.Contains("{agentId}/", StringComparison.Ordinal) | operation.Path.Contains("follow-ups", StringComparison.Ordinal)
            | operation.Path.Contains("callbacks", StringComparison.Ordinal);

    private async Task<int> StatusAsync(Operation operation, string key)
    {
        using var http = new HttpClient { BaseAddress = gateway.As("chief").Address };
        string path = operation.Path.Replace("{agentId}", "anna").Replace("{callId}", "none").Replace("{queueId}", "vip")
            .Replace("{reservationId}", "1").Replace("{id}", "1").Replace("{callbackId}", "cb-1");
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Path.EndsWith("assignment", StringComparison.Ordinal) ? path + "?waitSeconds=0" : path);
        request.Headers.Add("Authorization", $"Bearer secret of {key}");
        if (operation.Method is "POST" or "PUT" or "PATCH") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private async Task<IReadOnlyList<Operation>> ReadAsync()
    {
        JsonElement paths = (await gateway.As("chief").GetAsync("/openapi/v1.json")).Expect(200).Body.GetProperty("paths");
        return
        [
            .. from path in paths.EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new Operation(
                   operation.Name.ToUpperInvariant(),
                   path.Name,
                   [.. operation.Value.GetProperty("x-roles").EnumerateArray().Select(role => role.GetString()!)]),
        ];
    }

    private sealed record Operation(string Method, string Path, IReadOnlyList<string> Roles);
}
