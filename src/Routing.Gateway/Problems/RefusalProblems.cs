using Routing.Center;

namespace Routing.Gateway;

/// <summary>A center's refusals as problems.</summary>
internal static class RefusalProblems
{
    private const int RetryAfterSeconds = 1;

    /// <summary>The problem of a refused command that addressed its call or agent in the path.</summary>
    internal static Problem Of(CommandResult result)
    {
        string code = RefusalCodes.CodeOf(result.Refusal);
        var problem = new Problem(StatusOf(result.Refusal), code, DetailOf(result.Refusal));
        return result.Refusal switch
        {
            Refusal.InvalidTransition when result.Detail is not null => problem with { Detail = $"That is impossible in the state '{result.Detail}'." },
            Refusal.InvalidField => problem with { Field = result.Detail, Detail = $"The field '{result.Detail}' holds an impossible value." },
            Refusal.ReservationGone => problem with { Why = result.Detail },
            Refusal.Unavailable or Refusal.Overloaded => problem with { RetryAfterSeconds = RetryAfterSeconds },
            _ => problem,
        };
    }

    /// <summary>The problem of a refused command whose body may have named an unknown target.</summary>
    /// <param name="result">The refusal; its detail holds the unknown name.</param>
    /// <param name="toAgent">The agent that the body named, or null.</param>
    /// <param name="agentId">The agent in the path, or null.</param>
    internal static Problem OfTarget(CommandResult result, string? toAgent, string? agentId = null) => result.Refusal switch
    {
        Refusal.UnknownQueue => Of(result) with { Field = "toQueue" },
        Refusal.UnknownAgent when toAgent is not null && toAgent != agentId && result.Detail == toAgent =>
            Of(result) with { Status = StatusCodes.Status400BadRequest, Field = "toAgent" },
        _ => Of(result),
    };

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.UnknownAgent or Refusal.UnknownCall or Refusal.UnknownFollowUp or Refusal.UnknownCallback => StatusCodes.Status404NotFound,
        Refusal.UnknownQueue or Refusal.UnknownSkill or Refusal.InvalidField or Refusal.InvalidPlan => StatusCodes.Status400BadRequest,
        Refusal.SessionRevoked => StatusCodes.Status401Unauthorized,
        Refusal.PlanChanged => StatusCodes.Status412PreconditionFailed,
        Refusal.Unavailable => StatusCodes.Status503ServiceUnavailable,
        Refusal.Overloaded => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status409Conflict,
    };

    private static string DetailOf(Refusal refusal) => refusal switch
    {
        Refusal.UnknownAgent => "There is no such agent.",
        Refusal.UnknownCall => "There is no such call.",
        Refusal.UnknownQueue => "The plan has no such queue.",
        Refusal.UnknownSkill => "The plan has no such skill.",
        Refusal.CallConflict => "The same call id came before with other content.",
        Refusal.SessionRevoked => "The session is not, or no longer, the agent's: sign in again.",
        Refusal.AlreadySignedIn => "The agent has a live session; its own principal may take it over.",
        Refusal.NotSignedIn => "The agent is not signed in.",
        Refusal.ReservationGone => "The reservation is not open any more.",
        Refusal.NotYourCall => "The call is with another agent.",
        Refusal.UnknownFollowUp => "There is no such follow-up.",
        Refusal.NotYourFollowUp => "The follow-up is another agent's, or the session is not its owner's.",
        Refusal.UnknownCallback => "There is no such callback.",
        Refusal.CallbackConflict => "The same id came before with another callback.",
        Refusal.InvalidTransition => "That is impossible in the present state.",
        Refusal.AgentSignedIn => "The agent is signed in.",
        Refusal.InvalidPlan => "The plan has mistakes; the one in force stays.",
        Refusal.PlanChanged => "Another version of the plan is in force: read it again.",
        Refusal.Unavailable => "The engine takes no commands now. Try again later.",
        Refusal.Overloaded => "Too many commands wait. Try again later.",
        Refusal.AgentCannotTake => "The agent can't take that call: it is not ready or about to leave, lacks a skill or certificate, or gave it back a moment ago.",
        _ => "The command was refused.",
    };
}
