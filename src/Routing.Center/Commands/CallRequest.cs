using System.Collections.ObjectModel;

namespace Routing.Center;

/// <summary>What a platform knows of a caller who asks for a human.</summary>
public sealed record CallRequest
{
    /// <summary>The platform's id of the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Calling number.</summary>
    public string? Ani { get; init; }

    /// <summary>Number called.</summary>
    public string? Dnis { get; init; }

    /// <summary>Who calls, where known.</summary>
    public CustomerCard? Customer { get; init; }

    /// <summary>What it is about.</summary>
    public string? Intent { get; init; }

    /// <summary>Language the caller wants, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Home province.</summary>
    public string? Province { get; init; }

    /// <summary>Whether it is a complaint.</summary>
    public bool Complaint { get; init; }

    /// <summary>Special needs, such as <c>elderly</c> or <c>hearing</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Priority asked for, 0 to 15; null leaves it to the plan.</summary>
    public int? Priority { get; init; }

    /// <summary>Queue asked for; null leaves it to the plan.</summary>
    public string? Queue { get; init; }

    /// <summary>Anything else the plan's rules may look at.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>When it happened by the platform's clock, milliseconds UTC; null for on receipt.</summary>
    public long? OccurredAtMs { get; init; }
}
