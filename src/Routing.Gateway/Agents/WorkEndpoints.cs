using System.Globalization;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>What an agent does with the contacts held for it.</summary>
internal static class WorkEndpoints
{
    private static readonly Problem UnknownReservation =
        new(StatusCodes.Status409Conflict, "reservation-gone", "The reservation is not open any more.") { Why = "unknown" };

    /// <summary>Adds the routes below <c>/agents/{agentId}</c>.</summary>
    internal static void MapWork(this IEndpointRouteBuilder agent)
    {
        agent.MapGet("/choices", Choices).WithSummary("What the plan gives to choose from: reasons, kinds of follow-ups, queues.").Produces<ChoicesAnswer>().WithMetadata(SessionHeader.Unneeded);
        agent.MapPost("/reservations/{reservationId}/accept", AcceptAsync).IsNeverPutOff().WithSummary("Takes the contact.").Produces<SelfAnswer>();
        agent.MapPost("/reservations/{reservationId}/reject", RejectAsync).IsNeverPutOff().WithSummary("Declines the contact.").Produces<SelfAnswer>();
        agent.MapPost("/calls/{callId}/complete", CompleteAsync).IsNeverPutOff().WithSummary("Ends the call.").Produces<WorkAnswer>();
        agent.MapPost("/calls/{callId}/transfer", TransferAsync).IsNeverPutOff().WithSummary("Passes the call on to a queue or an agent.").Produces<WorkAnswer>();
    }

    private static Answer<ChoicesAnswer> Choices(string agentId, ICenter center) =>
        new(ChoicesAnswer.Of(center.View.PlanJson), GatewayJson.Wire.ChoicesAnswer);

    private static Task<IResult> AcceptAsync(string agentId, string reservationId, HttpContext http, AgentSession session) =>
        DecideAsync(agentId, reservationId, http, session, (hash, id) => new AcceptReservation(agentId, hash, id));

    private static Task<IResult> RejectAsync(string agentId, string reservationId, HttpContext http, AgentSession session) =>
        DecideAsync(agentId, reservationId, http, session, (hash, id) => new RejectReservation(agentId, hash, id));

    private static async Task<IResult> CompleteAsync(string agentId, string callId, CompleteBody? body, HttpContext http, AgentSession session)
    {
        if (body?.Check() is { } badBody) return badBody;
        (CommandResult? result, Problem? problem) = await session.SubmitAsync(
            agentId, http, hash => new CompleteCall(agentId, hash, callId, body?.Disposition, body?.ToFollowUp()));
        return problem ?? (IResult)Shown(result!);
    }

    private static async Task<IResult> TransferAsync(string agentId, string callId, TransferBody body, HttpContext http, AgentSession session)
    {
        if (body.Check() is { } badBody) return badBody;
        (CommandResult? result, Problem? problem) = await session.SubmitAsync(
            agentId, http, hash => new TransferCall(agentId, hash, callId, body.ToQueue, body.ToAgent));
        if (problem is null) return Shown(result!);
        return result is null ? problem : RefusalProblems.OfTarget(result, body.ToAgent, agentId);
    }

    /// <summary>An id that is no number was never a reservation's; a session still has to come with it.</summary>
    private static async Task<IResult> DecideAsync(
        string agentId, string reservationId, HttpContext http, AgentSession session, Func<string, long, CenterCommand> command)
    {
        if (!long.TryParse(reservationId, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            return (await session.ReadAsync(agentId, http)).Problem ?? UnknownReservation;
        }

        (CommandResult? result, Problem? problem) = await session.SubmitAsync(agentId, http, hash => command(hash, id));
        return problem ?? (IResult)new Answer<SelfAnswer>(SelfAnswer.Of(result!.Agent!, session.AtMs, result.Sequence), GatewayJson.Wire.SelfAnswer);
    }

    private static Answer<WorkAnswer> Shown(CommandResult result) => new(WorkAnswer.Of(result), GatewayJson.Wire.WorkAnswer);
}
