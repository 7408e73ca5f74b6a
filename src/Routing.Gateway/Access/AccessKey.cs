namespace Routing.Gateway;

/// <summary>One API key as the configuration holds it.</summary>
/// <param name="Name">Its name: the source of calls and the principal of sessions.</param>
/// <param name="Sha256">SHA-256 of the key; the key itself is stored nowhere.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="AgentId">For the role agent: the one agent it belongs to.</param>
/// <param name="Center">Its center, or null for the gateway's own.</param>
/// <param name="Centers">Further centers that it may name; <c>*</c> for all.</param>
internal sealed record AccessKey(string Name, ReadOnlyMemory<byte> Sha256, string Role, string? AgentId, string? Center, IReadOnlyList<string> Centers);
