namespace Routing.Center;

/// <summary>What changes of a call; null leaves a field as it is.</summary>
public sealed record CallChange
{
    /// <summary>Attributes to set; an empty value removes one.</summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>New priority, 0 to 15.</summary>
    public int? Priority { get; init; }

    /// <summary>New queue.</summary>
    public string? Queue { get; init; }
}
