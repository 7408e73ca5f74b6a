namespace Routing.Gateway;

/// <summary>Says of a route whether requests carry an agent's session in a header; the last one counts.</summary>
/// <param name="IsNeeded">Whether they do.</param>
internal sealed record SessionHeader(bool IsNeeded)
{
    /// <summary>They do.</summary>
    internal static SessionHeader Needed { get; } = new(true);

    /// <summary>They do not, although others of the group do.</summary>
    internal static SessionHeader Unneeded { get; } = new(false);
}
