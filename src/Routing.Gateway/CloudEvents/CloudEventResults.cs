namespace Routing.Gateway;

/// <summary>What became of the events of a batch, in the order sent.</summary>
internal sealed record CloudEventResults(IReadOnlyList<CloudEventResult> Results);
