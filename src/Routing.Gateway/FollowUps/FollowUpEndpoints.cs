using System.Globalization;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Work that remains after calls: agents see and settle their own, supervisors all.</summary>
internal static class FollowUpEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapFollowUps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/follow-ups", ReadAsync).By(Roles.Agent, Roles.Supervisor)
            .WithSummary("Follow-ups that match, those due first before the others; an agent's own, a supervisor's all.").Produces<FollowUpList>();
        routes.MapPost("/follow-ups/{id}/reply", ReplyAsync).By(Roles.Agent, Roles.Supervisor)
            .WithSummary("The customer has a reply; an agent sends its session along.").Produces<FollowUpAnswer>();
        routes.MapPost("/follow-ups/{id}/resolve", ResolveAsync).By(Roles.Agent, Roles.Supervisor)
            .WithSummary("The matter is settled; an agent sends its session along.").Produces<FollowUpAnswer>();
    }

    private static async Task<IResult> ReadAsync([AsParameters] FollowUpQuery query, HttpContext http, ICenter center)
    {
        if (query.Read(center.View.AtMs, out FollowUpSearch search) is { } problem) return problem;
        if (!http.User.IsInRole(Roles.Supervisor))
        {
            string? own = Caller.AgentOf(http);
            if (own is null || (search.OwnerId is not null && search.OwnerId != own)) return Problems.ForeignAgent;
            search = search with { OwnerId = own };
        }

        IReadOnlyList<FollowUpView> found = await center.ReadFollowUpsAsync(search, http.RequestAborted);
        return new Answer<FollowUpList>(new FollowUpList([.. found.Select(FollowUpAnswer.Of)]), GatewayJson.Wire.FollowUpList);
    }

    private static Task<IResult> ReplyAsync(string id, HttpContext http, ICenter center) =>
        MoveAsync(id, http, center, (number, by, session) => new ReplyFollowUp(number, by, session));

    private static Task<IResult> ResolveAsync(string id, HttpContext http, ICenter center) =>
        MoveAsync(id, http, center, (number, by, session) => new ResolveFollowUp(number, by, session));

    /// <summary>Whoever is no supervisor needs a session, and an agent's key one of its own agent.</summary>
    private static async Task<IResult> MoveAsync(string id, HttpContext http, ICenter center, Func<long, string, string?, CenterCommand> command)
    {
        bool isSupervisor = http.User.IsInRole(Roles.Supervisor);
        string? session = SessionToken.HashOf(http.Request);
        if (session is null && !isSupervisor) return Problems.SessionMissing;
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number)) return Problems.UnknownFollowUp;
        IReadOnlyList<FollowUpView> known = await center.ReadFollowUpsAsync(new FollowUpSearch { Id = number }, http.RequestAborted);
        if (known.Count == 0) return Problems.UnknownFollowUp;
        if (!Caller.MayActFor(http, known[0].OwnerId)) return Problems.ForeignAgent;
        CenterCommand wanted = command(number, Caller.NameOf(http), session);
        CommandResult result = await center.SubmitAsync(session is null ? Acting.By(http, wanted) : wanted, http.RequestAborted);
        return result.Succeeded
            ? new Answer<FollowUpAnswer>(FollowUpAnswer.Of(result.FollowUp!), GatewayJson.Wire.FollowUpAnswer)
            : RefusalProblems.Of(result);
    }
}
