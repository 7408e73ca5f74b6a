namespace Routing.Gateway;

/// <summary>The keys as they are now. Whoever holds something open for a key is told when that key ends.</summary>
internal sealed class KeysInForce(AccessKeys first)
{
    private readonly Lock _lock = new();
    private readonly List<(AccessKey Key, CancellationTokenSource End)> _held = [];
    private volatile AccessKeys _current = first;

    /// <summary>The keys that count from now on.</summary>
    internal AccessKeys Current => _current;

    /// <summary>Cancelled when the key is taken away, or its rights are changed; at once where that has happened already.</summary>
    internal CancellationToken EndOf(AccessKey key)
    {
        lock (_lock)
        {
            if (!_current.Has(key)) return new CancellationToken(canceled: true);
            foreach ((AccessKey held, CancellationTokenSource known) in _held)
            {
                if (held.IsSame(key)) return known.Token;
            }

            var end = new CancellationTokenSource();
            _held.Add((key, end));
            return end.Token;
        }
    }

    /// <summary>Puts other keys into force, and ends what is open for those that are not among them.</summary>
    internal void Replace(AccessKeys next)
    {
        List<CancellationTokenSource> ended;
        lock (_lock)
        {
            _current = next;
            ended = [.. _held.Where(held => !next.Has(held.Key)).Select(held => held.End)];
            _held.RemoveAll(held => !next.Has(held.Key));
        }

        foreach (CancellationTokenSource end in ended) end.Cancel();
    }
}
