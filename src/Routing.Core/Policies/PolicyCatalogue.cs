namespace Routing.Core;

/// <summary>The shipped policies.</summary>
internal static class PolicyCatalogue
{
    internal static bool Ships(PolicyKind kind) => kind is PolicyKind.Guard or PolicyKind.Fifo;

    internal static Policy Create(Steering steering) => steering.Table.Policy.Kind switch
    {
        PolicyKind.Guard => new GuardPolicy(steering),
        PolicyKind.Fifo => new FifoPolicy(steering),
        _ => throw new ArgumentException($"Policy {steering.Table.Policy.Kind} is not shipped."),
    };
}
