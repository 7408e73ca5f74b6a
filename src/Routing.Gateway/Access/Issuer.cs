namespace Routing.Gateway;

/// <summary>The issuer whose tokens are believed, if there is one.</summary>
/// <param name="Tokens">Checks its tokens; null without one.</param>
internal sealed record Issuer(IssuerTokens? Tokens);
