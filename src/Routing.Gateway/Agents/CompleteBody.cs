using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of a completion.</summary>
internal sealed record CompleteBody(string? Disposition, FollowUpBody? FollowUp)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() => FieldRules.Text("disposition", Disposition) ?? FollowUp?.Check();

    /// <summary>The follow-up as the center takes it.</summary>
    internal FollowUpRequest? ToFollowUp() => FollowUp is null ? null : new FollowUpRequest(FollowUp.Kind!, FollowUp.Note);
}
