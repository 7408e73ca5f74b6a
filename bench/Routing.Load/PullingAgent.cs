using System.Text;

namespace Routing.Load;

/// <summary>One agent: pulls, accepts, talks, completes.</summary>
internal sealed class PullingAgent(LoadClient client, string agentId, TimeSpan talk, CallBoard board)
{
    private static readonly byte[] Card = Encoding.UTF8.GetBytes("""{"name":"Load","skills":[{"skill":"vip","level":5},{"skill":"general","level":5}]}""");
    private static readonly byte[] Empty = "{}"u8.ToArray();

    private readonly string _path = $"/v1/agents/{agentId}";
    private string? _session;

    /// <summary>Makes the agent known, signs it in, whoever was signed in before, and ready.</summary>
    internal async Task SignInAsync()
    {
        await client.SendAsync("PUT", _path, Card).ConfigureAwait(false);
        _session = await client.ReadAsync("POST", $"{_path}/sign-in", "sessionToken", """{"takeOver":true}"""u8.ToArray()).ConfigureAwait(false);
        await client.SendAsync("POST", $"{_path}/ready", Empty, _session).ConfigureAwait(false);
    }

    /// <summary>Works until cancelled, then signs out.</summary>
    internal async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            byte[]? assignment = await client.SendAsync("GET", $"{_path}/assignment?waitSeconds=2", session: _session).ConfigureAwait(false);
            if (LoadClient.TextOf(assignment, "callId") is not { } callId) continue;
            board.GivenTo(callId);
            string? reservation = LoadClient.TextOf(assignment, "reservationId");
            await client.SendAsync("POST", $"{_path}/reservations/{reservation}/accept", Empty, _session).ConfigureAwait(false);
            if (talk > TimeSpan.Zero) await Task.Delay(talk, CancellationToken.None).ConfigureAwait(false);
            await client.SendAsync("POST", $"{_path}/calls/{callId}/complete", Empty, _session).ConfigureAwait(false);
        }

        await client.SendAsync("POST", $"{_path}/sign-out", Empty, _session).ConfigureAwait(false);
    }
}
