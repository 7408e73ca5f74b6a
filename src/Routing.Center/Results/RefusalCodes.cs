namespace Routing.Center;

/// <summary>The stable codes of <see cref="Refusal"/>, as clients see them.</summary>
public static class RefusalCodes
{
    /// <summary>The code of <paramref name="refusal"/>, in kebab case.</summary>
    public static string CodeOf(Refusal refusal) => refusal switch
    {
        Refusal.None => "none",
        Refusal.UnknownAgent => "unknown-agent",
        Refusal.UnknownCall => "unknown-call",
        Refusal.UnknownQueue => "unknown-queue",
        Refusal.UnknownSkill => "unknown-skill",
        Refusal.InvalidField => "invalid-field",
        Refusal.CallConflict => "call-conflict",
        Refusal.SessionRevoked => "session-revoked",
        Refusal.AlreadySignedIn => "already-signed-in",
        Refusal.NotSignedIn => "not-signed-in",
        Refusal.ReservationGone => "reservation-gone",
        Refusal.NotYourCall => "not-your-call",
        Refusal.UnknownFollowUp => "unknown-follow-up",
        Refusal.NotYourFollowUp => "not-your-follow-up",
        Refusal.UnknownCallback => "unknown-callback",
        Refusal.CallbackConflict => "callback-conflict",
        Refusal.InvalidTransition => "invalid-transition",
        Refusal.AgentSignedIn => "agent-signed-in",
        Refusal.InvalidPlan => "invalid-plan",
        Refusal.PlanChanged => "plan-changed",
        Refusal.Unavailable => "unavailable",
        Refusal.Overloaded => "overloaded",
        Refusal.AgentCannotTake => "agent-cannot-take",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No code."),
    };
}
