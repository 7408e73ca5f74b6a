namespace Routing.Center;

/// <summary>Which follow-ups to read; what is null does not matter.</summary>
public sealed record FollowUpSearch
{
    /// <summary>This one alone.</summary>
    public long? Id { get; init; }

    /// <summary>The agent who owns them.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Their state.</summary>
    public FollowUpState? State { get; init; }

    /// <summary>With a deadline that still stands at or before this instant, milliseconds UTC.</summary>
    public long? DueByMs { get; init; }

    /// <summary>Most of them; those due first come first.</summary>
    public int Limit { get; init; } = 200;
}
