namespace Routing.Center;

/// <summary>Who calls.</summary>
/// <param name="Id">The customer's id, an opaque string.</param>
/// <param name="Product">Product, such as <c>3g-postpaid</c>.</param>
/// <param name="Tier">Tier, such as <c>gold</c>.</param>
public sealed record CustomerCard(string? Id, string? Product, string? Tier);
