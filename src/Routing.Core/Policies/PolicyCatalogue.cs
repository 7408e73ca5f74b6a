namespace Routing.Core;

/// <summary>The shipped policies.</summary>
internal static class PolicyCatalogue
{
    internal static bool Ships(PolicyKind kind) => kind <= PolicyKind.Lexg;

    internal static Policy Create(Steering steering) => steering.Table.Policy.Kind switch
    {
        PolicyKind.Guard => new GuardPolicy(steering),
        PolicyKind.Fifo => new FifoPolicy(steering),
        PolicyKind.Priority => new PriorityPolicy(steering),
        PolicyKind.Weighted => new WeightedPolicy(steering),
        PolicyKind.Lex => new LexPolicy(steering),
        PolicyKind.Lexg => new LexgPolicy(steering),
        _ => throw new ArgumentException($"Policy {steering.Table.Policy.Kind} is not shipped."),
    };
}
