namespace Routing.Core;

/// <summary>The shipped policies.</summary>
internal static class PolicyCatalogue
{
    internal static bool Ships(PolicyKind kind) => kind <= PolicyKind.Guardg;

    /// <summary>Whether two policies are steered by the same controllers, so that one can go on where the other stood.</summary>
    internal static bool ShareControllers(PolicyKind a, PolicyKind b) => ControllersOf(a) == ControllersOf(b);

    internal static Policy Create(Steering steering) => steering.Table.Policy.Kind switch
    {
        PolicyKind.Guard => new GuardPolicy(steering),
        PolicyKind.Fifo => new FifoPolicy(steering),
        PolicyKind.Priority => new PriorityPolicy(steering),
        PolicyKind.Weighted => new WeightedPolicy(steering),
        PolicyKind.Lex => new LexPolicy(steering),
        PolicyKind.Lexg => new LexgPolicy(steering),
        PolicyKind.Guardg => new GuardgPolicy(steering),
        _ => throw new ArgumentException($"Policy {steering.Table.Policy.Kind} is not shipped."),
    };

    private static PolicyKind ControllersOf(PolicyKind kind) => kind switch
    {
        PolicyKind.Guardg => PolicyKind.Guard,
        PolicyKind.Lexg => PolicyKind.Lex,
        _ => kind,
    };
}
