namespace Routing.Center;

/// <summary>The latest matter of each customer and intent, in order of their ends.</summary>
internal sealed class MatterRegister
{
    private readonly Dictionary<(string CustomerId, string? Intent), LinkedListNode<Matter>> _byKey = [];

    internal LinkedList<Matter> InOrder { get; } = new();

    /// <summary>The customer's latest matter of this intent, or null; its latest complaint where the intent is null.</summary>
    internal Matter? Find(string customerId, string? intent) => _byKey.GetValueOrDefault((customerId, intent))?.Value;

    /// <summary>Adds one that ended after all the others, in place of an earlier one of its customer and intent.</summary>
    internal void Add(Matter matter)
    {
        (string, string?) key = (matter.CustomerId, matter.Intent);
        if (_byKey.TryGetValue(key, out LinkedListNode<Matter>? earlier)) InOrder.Remove(earlier);
        _byKey[key] = InOrder.AddLast(matter);
    }

    /// <summary>Forgets those that ended before an instant.</summary>
    internal void ForgetBefore(long instant)
    {
        while (InOrder.First is { } oldest && oldest.Value.At < instant)
        {
            InOrder.RemoveFirst();
            _byKey.Remove((oldest.Value.CustomerId, oldest.Value.Intent));
        }
    }
}
