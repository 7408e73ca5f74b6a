namespace Routing.Center;

/// <summary>Submits commands of which each may be refused for good or for now.</summary>
internal static class Deliveries
{
    /// <summary>Submits commands and tells which of them were heard: carried out, or refused by what the center knows and not because it has no time.</summary>
    internal static async Task<IReadOnlyList<CommandResult>> DeliverAsync(this ICenter center, IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken)
        => commands.Count == 0 ? [] : await center.SubmitAsync(commands, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a command that was answered so need not come again.</summary>
    internal static bool IsHeard(this CommandResult result) => result.Refusal is not (Refusal.Unavailable or Refusal.Overloaded);
}
