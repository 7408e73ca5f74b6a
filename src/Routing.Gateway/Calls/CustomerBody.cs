namespace Routing.Gateway;

/// <summary>Who calls, in a body.</summary>
internal sealed record CustomerBody(string? Id, string? Product, string? Tier)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() =>
        FieldRules.Id("customer.id", Id)
        ?? FieldRules.Text("customer.product", Product)
        ?? FieldRules.Text("customer.tier", Tier);
}
