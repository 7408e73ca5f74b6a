namespace Routing.Center;

/// <summary>Whom to call, why and when.</summary>
public sealed record CallbackRequest
{
    /// <summary>The client's own id of it, or null; the same id again is the same callback.</summary>
    public string? Id { get; init; }

    /// <summary>The call it comes from, or null; without an id of its own it stands for one.</summary>
    public string? CallId { get; init; }

    /// <summary>The customer.</summary>
    public CustomerCard? Customer { get; init; }

    /// <summary>Number to dial.</summary>
    public required string Number { get; init; }

    /// <summary>Queue asked for; null leaves it to the plan.</summary>
    public string? Queue { get; init; }

    /// <summary>When to call, for a visit the earliest time, milliseconds UTC; null for as soon as possible.</summary>
    public long? AtMs { get; init; }

    /// <summary>Why.</summary>
    public CallbackKind Kind { get; init; }
}
