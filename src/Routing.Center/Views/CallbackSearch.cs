namespace Routing.Center;

/// <summary>Which callbacks to read; what is null does not matter.</summary>
public sealed record CallbackSearch
{
    /// <summary>This one alone.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Those of this source.</summary>
    public string? Source { get; init; }

    /// <summary>Their state.</summary>
    public CallbackState? State { get; init; }

    /// <summary>Their queue.</summary>
    public string? Queue { get; init; }

    /// <summary>Their customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>With a next try at or before this instant, milliseconds UTC.</summary>
    public long? DueByMs { get; init; }

    /// <summary>Only those scheduled after the one with this id: the next page.</summary>
    public string? After { get; init; }

    /// <summary>Most of them, by number.</summary>
    public int Limit { get; init; } = 200;
}
