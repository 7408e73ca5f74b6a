using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Routing.Gateway;

/// <summary>Who calls, by the claims that authentication gave.</summary>
internal static class Caller
{
    /// <summary>Stands for all centers.</summary>
    internal const string AnyCenter = "*";

    private const string AgentClaim = "agent";
    private const string CenterClaim = "center";
    private const string CentersClaim = "centers";

    /// <summary>A principal with a name, roles, for agents' keys the agent, its own center and others that it may name.</summary>
    internal static ClaimsPrincipal Create(
        string scheme, string name, IEnumerable<string> roles, string? agentId, string? center, IEnumerable<string> centers)
    {
        List<Claim> claims = [new(ClaimTypes.Name, name), .. roles.Select(role => new Claim(ClaimTypes.Role, role))];
        if (agentId is not null) claims.Add(new Claim(AgentClaim, agentId));
        if (center is not null) claims.Add(new Claim(CenterClaim, center));
        claims.AddRange(centers.Select(other => new Claim(CentersClaim, other)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>The holder of a key.</summary>
    internal static ClaimsPrincipal Of(AccessKey key) => Create(KeyAuthenticationHandler.Name, key.Name, Roles.IncludedIn(key.Role), key.AgentId, key.Center, key.Centers);

    /// <summary>One whom an issuer names, with the roles that it gives; an agent is the one of that name. Roles that are none of ours say nothing.</summary>
    internal static ClaimsPrincipal Of(string name, IEnumerable<string> roles)
    {
        string[] all = [.. roles.SelectMany(Roles.IncludedIn).Distinct(StringComparer.Ordinal)];
        return Create(KeyAuthenticationHandler.Name, name, all, all.Contains(Roles.Agent) ? name : null, center: null, []);
    }

    /// <summary>The key's name: source of calls, principal of sessions.</summary>
    internal static string NameOf(HttpContext context) => context.User.Identity?.Name ?? string.Empty;

    /// <summary>The key that the caller is known by, itself or through a browser's cookie; null for who is known otherwise.</summary>
    internal static AccessKey? KeyOf(HttpContext context) => context.Features.Get<IAuthenticateResultFeature>()
        ?.AuthenticateResult?.Properties?.GetParameter<AccessKey>(KeyAuthenticationHandler.Key);

    /// <summary>When the caller's token or cookie is over; null for one who came with a key, or needs none.</summary>
    internal static DateTimeOffset? EndsAt(HttpContext context) => context.Features.Get<IAuthenticateResultFeature>()
        ?.AuthenticateResult?.Properties?.GetParameter<DateTimeOffset?>(KeyAuthenticationHandler.EndsAt);

    /// <summary>The issuer's key that signed the caller's token; null for who is known otherwise.</summary>
    internal static string? SignedBy(HttpContext context) => context.Features.Get<IAuthenticateResultFeature>()
        ?.AuthenticateResult?.Properties?.GetParameter<string>(KeyAuthenticationHandler.SignedBy);

    /// <summary>Whether the caller may see customers' ids and numbers: everyone but those who only watch.</summary>
    internal static bool SeesCustomers(HttpContext context) =>
        !context.User.IsInRole(Roles.Ops) || context.User.IsInRole(Roles.Supervisor) || context.User.IsInRole(Roles.Cti);

    /// <summary>The agent whom the caller's key belongs to, or null.</summary>
    internal static string? AgentOf(HttpContext context) => context.User.FindFirst(AgentClaim)?.Value;

    /// <summary>The caller's own center, or null for the gateway's.</summary>
    internal static string? CenterOf(HttpContext context) => context.User.FindFirst(CenterClaim)?.Value;

    /// <summary>Whether the caller may name a center: its own, and those that its key lists.</summary>
    internal static bool MaySee(HttpContext context, string center) =>
        CenterOf(context) == center || context.User.FindAll(CentersClaim).Any(claim => claim.Value == AnyCenter || claim.Value == center);

    /// <summary>Whether the caller may act for the agent: keys of agents only for their own.</summary>
    internal static bool MayActFor(HttpContext context, string? agentId) =>
        AgentOf(context) is not { } own || own == agentId;

    /// <summary>
    /// The source whose calls the caller means: a platform's own, and null, for any, where it may look at all of them.
    /// </summary>
    internal static string? SourceOf(HttpContext context) =>
        context.User.IsInRole(Roles.Ops) ? null : NameOf(context);
}
