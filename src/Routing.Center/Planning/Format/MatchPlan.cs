namespace Routing.Center;

/// <summary>What a call must show: every field given, one of its values.</summary>
public sealed record MatchPlan
{
    /// <summary>Number dialled.</summary>
    public IReadOnlyList<string>? Dnis { get; set; }

    /// <summary>The customer's product.</summary>
    public IReadOnlyList<string>? Product { get; set; }

    /// <summary>The customer's tier.</summary>
    public IReadOnlyList<string>? Tier { get; set; }

    /// <summary>What the call is about.</summary>
    public IReadOnlyList<string>? Intent { get; set; }

    /// <summary>Language tag; <c>en</c> matches <c>en-US</c> too.</summary>
    public IReadOnlyList<string>? Language { get; set; }

    /// <summary>Home province.</summary>
    public IReadOnlyList<string>? Province { get; set; }

    /// <summary>Whether it is a complaint.</summary>
    public bool? Complaint { get; set; }

    /// <summary>A special need that the caller has.</summary>
    public IReadOnlyList<string>? Needs { get; set; }

    /// <summary>Further attributes by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Attributes { get; set; }
}
