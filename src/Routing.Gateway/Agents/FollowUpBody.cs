using System.ComponentModel.DataAnnotations;

namespace Routing.Gateway;

/// <summary>Work that remains after a call, in a body.</summary>
internal sealed record FollowUpBody([property: Required] string? Kind, string? Note)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() => FieldRules.RequiredId("followUp.kind", Kind) ?? FieldRules.Text("followUp.note", Note);
}
