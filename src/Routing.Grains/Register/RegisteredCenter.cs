namespace Routing.Grains;

/// <summary>A center of the deployment.</summary>
/// <param name="CenterId">The center.</param>
/// <param name="PlanVersion">Version of its plan in force when it was entered last.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.registered-center")]
public sealed record RegisteredCenter([property: Id(0)] string CenterId, [property: Id(1)] long PlanVersion);
