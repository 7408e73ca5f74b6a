namespace Routing.Gateway;

/// <summary>One event on its way to a hook.</summary>
/// <param name="MessageId">The same in every try.</param>
/// <param name="Sequence">Sequence of the event.</param>
/// <param name="Type">Name of the event.</param>
/// <param name="Lane">What it has to keep its order in: its call, else its callback or agent.</param>
/// <param name="Body">The JSON that is sent.</param>
internal sealed record HookMessage(string MessageId, long Sequence, string Type, string Lane, ReadOnlyMemory<byte> Body)
{
    /// <summary>Its number in the store, in the order in which messages came.</summary>
    internal long Number { get; init; }

    /// <summary>Tries that failed.</summary>
    internal int Tries { get; init; }

    /// <summary>Why the last one failed, or null.</summary>
    internal string? Error { get; init; }

    /// <summary>When it was given up, milliseconds UTC; null while it is not.</summary>
    internal long? DeadMs { get; init; }
}
