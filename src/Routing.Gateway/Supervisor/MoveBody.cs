using System.ComponentModel.DataAnnotations;

namespace Routing.Gateway;

/// <summary>Body of a move to another queue.</summary>
internal sealed record MoveBody([property: Required] string? ToQueue)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() => FieldRules.RequiredId("toQueue", ToQueue);
}
