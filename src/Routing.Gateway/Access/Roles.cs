namespace Routing.Gateway;

/// <summary>What a key may do. An admin is also a supervisor, a supervisor also ops.</summary>
internal static class Roles
{
    /// <summary>An IVR or CTI platform.</summary>
    internal const string Cti = "cti";

    /// <summary>An agent's desktop.</summary>
    internal const string Agent = "agent";

    /// <summary>Watches.</summary>
    internal const string Ops = "ops";

    /// <summary>Moves agents and calls.</summary>
    internal const string Supervisor = "supervisor";

    /// <summary>Changes the plan.</summary>
    internal const string Admin = "admin";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<string> All { get; } = [Cti, Agent, Ops, Supervisor, Admin];

    /// <summary>What <paramref name="role"/> includes, itself first; empty for no role.</summary>
    internal static IReadOnlyList<string> IncludedIn(string? role) => role switch
    {
        Cti => [Cti],
        Agent => [Agent],
        Ops => [Ops],
        Supervisor => [Supervisor, Ops],
        Admin => [Admin, Supervisor, Ops],
        _ => [],
    };
}
