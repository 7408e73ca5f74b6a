using System.ComponentModel.DataAnnotations;

namespace Routing.Gateway;

/// <summary>Body of a pull: the agent who gets the call, or nobody by name.</summary>
internal sealed record PullBody([property: Required] string? AgentId)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() => FieldRules.Id("agentId", AgentId);
}
