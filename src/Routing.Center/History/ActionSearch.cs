namespace Routing.Center;

/// <summary>Which actions of supervisors to look for; null matches all.</summary>
public sealed record ActionSearch
{
    /// <summary>At or after, milliseconds UTC.</summary>
    public long? FromMs { get; init; }

    /// <summary>Before, milliseconds UTC.</summary>
    public long? ToMs { get; init; }

    /// <summary>Who.</summary>
    public string? By { get; init; }

    /// <summary>What.</summary>
    public string? Action { get; init; }

    /// <summary>Id of what it was done to.</summary>
    public string? Target { get; init; }

    /// <summary>Only those before this sequence: the next page.</summary>
    public long? Before { get; init; }

    /// <summary>Most rows, 1 to 1,000.</summary>
    public int Limit { get; init; } = 100;
}
