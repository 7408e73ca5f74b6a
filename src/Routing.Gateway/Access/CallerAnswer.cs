namespace Routing.Gateway;

/// <summary>Who the gateway takes a caller for.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="Roles">All roles that it has.</param>
/// <param name="AgentId">The agent whom it belongs to, or null.</param>
internal sealed record CallerAnswer(string Name, IReadOnlyList<string> Roles, string? AgentId)
{
    /// <summary>The caller of a request.</summary>
    internal static CallerAnswer Of(HttpContext http) =>
        new(Caller.NameOf(http), [.. Gateway.Roles.All.Where(http.User.IsInRole)], Caller.AgentOf(http));
}
