namespace Routing.Center;

/// <summary>
/// Answers items away from the writer, several on one thread of the pool: waking a thread for each would cost more than what most of them
/// do next.
/// </summary>
internal sealed class Answering : IThreadPoolWorkItem
{
    private const int Most = 16;

    private readonly IBatchItem[] _items;
    private readonly Refusal _refusal;

    private Answering(IBatchItem[] items, Refusal refusal) => (_items, _refusal) = (items, refusal);

    /// <summary>Has the items answered: their batch is durable, or with a refusal, that it is not known to be.</summary>
    internal static void Start(List<IBatchItem> items, Refusal refusal = Refusal.None)
    {
        for (int first = 0; first < items.Count; first += Most)
        {
            IBatchItem[] some = items.GetRange(first, Math.Min(Most, items.Count - first)).ToArray();
            ThreadPool.UnsafeQueueUserWorkItem(new Answering(some, refusal), preferLocal: false);
        }
    }

    /// <inheritdoc/>
    public void Execute()
    {
        foreach (IBatchItem item in _items)
        {
            if (_refusal == Refusal.None) item.Complete();
            else item.Refuse(_refusal);
        }
    }
}
