namespace Routing.Gateway;

/// <summary>The calls that a reconciliation found lost.</summary>
internal sealed record ReconcileAnswer(IReadOnlyList<string> LostCalls, long Sequence);
