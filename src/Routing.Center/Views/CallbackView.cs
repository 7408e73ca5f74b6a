namespace Routing.Center;

/// <summary>A callback, appointment or visit as clients see it now. Times in milliseconds UTC.</summary>
public sealed record CallbackView
{
    /// <summary>Its id, such as <c>cb-17</c>; the calls of its tries are <c>cb-17.1</c>, <c>cb-17.2</c> ….</summary>
    public required string CallbackId { get; init; }

    /// <summary>Its number.</summary>
    public long Number { get; init; }

    /// <summary>Name of the key that scheduled it, or of the platform whose caller agreed to it.</summary>
    public required string Source { get; init; }

    /// <summary>What was asked for.</summary>
    public required CallbackRequest Request { get; init; }

    /// <summary>State.</summary>
    public CallbackState State { get; init; }

    /// <summary>Queue of its tries.</summary>
    public string? Queue { get; init; }

    /// <summary>How often it has become a contact, at most 3.</summary>
    public int Tries { get; init; }

    /// <summary>When the next try is due, or null while one is under way and when it is over. A visit's never comes before.</summary>
    public long? NextTryMs { get; init; }

    /// <summary>Agent that holds it or talked to the customer, or null.</summary>
    public string? AgentId { get; init; }

    /// <summary>The call of its latest try, or null before the first.</summary>
    public string? CallId { get; init; }

    /// <summary>Sequence of the last event that told of its state.</summary>
    public long Sequence { get; init; }
}
