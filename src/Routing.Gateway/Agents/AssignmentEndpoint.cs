using Routing.Center;

namespace Routing.Gateway;

/// <summary>The pull: an agent's open reservation, or the next one.</summary>
internal static class AssignmentEndpoint
{
    private const int DefaultWaitSeconds = 25;
    private const int MaxWaitSeconds = 60;

    /// <summary>Adds the route below <c>/agents/{agentId}</c>.</summary>
    internal static void MapAssignment(this IEndpointRouteBuilder agent) =>
        agent.MapGet("/assignment", PullAsync).StaysOpen().WithSummary("The open reservation, held back until there is one; 204 after the wait.")
            .Produces<AssignmentAnswer>().Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> PullAsync(
        string agentId, string? waitSeconds, HttpContext http, AgentSession session, AgentBells bells, Presence presence,
        GatewayLifetime lifetime, TimeProvider time)
    {
        if (QueryNumbers.Read("waitSeconds", waitSeconds, 0, MaxWaitSeconds, out long? seconds) is { } badWait) return badWait;
        var wait = TimeSpan.FromSeconds(seconds ?? DefaultWaitSeconds);
        using AgentBell bell = bells.Hang(agentId);
        if (await ReadAsync(agentId, http, session) is { } first) return first;
        presence.OpenPull(agentId);
        try
        {
            return await WaitAsync(agentId, wait, bell, http, session, lifetime, time);
        }
        finally
        {
            presence.ClosePull(agentId);
        }
    }

    private static async Task<IResult> WaitAsync(
        string agentId, TimeSpan wait, AgentBell bell, HttpContext http, AgentSession session, GatewayLifetime lifetime, TimeProvider time)
    {
        using var access = AccessEnd.Of(http);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.Stopping, access.Token);
        long start = time.GetTimestamp();
        while (wait - time.GetElapsedTime(start) is var left && left > TimeSpan.Zero && await RingsAsync(bell, left, time, over.Token))
        {
            bell.Reset();
            if (await ReadAsync(agentId, http, session) is { } answer) return answer;
        }

        return access.Token.IsCancellationRequested ? Problems.Unauthenticated : NoAnswer.NoContent;
    }

    /// <summary>Whether the bell rang before the time was over or the process began to stop.</summary>
    private static async ValueTask<bool> RingsAsync(AgentBell bell, TimeSpan left, TimeProvider time, CancellationToken over)
    {
        try
        {
            await bell.Rung.WaitAsync(left, time, over);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async ValueTask<IResult?> ReadAsync(string agentId, HttpContext http, AgentSession session)
    {
        (AgentStatus? agent, Problem? problem) = await session.ReadAsync(agentId, http);
        if (problem is not null) return problem;
        return agent!.Reservation is { } assignment
            ? new Answer<AssignmentAnswer>(AssignmentAnswer.Of(assignment), GatewayJson.Wire.AssignmentAnswer)
            : null;
    }
}
