namespace Routing.Grains;

/// <summary>
/// The latest batches of each node with their answers, given or to come, so that a batch whose answer was lost is not carried out twice. A
/// node has one batch on its way at a time, so that few are enough.
/// </summary>
internal sealed class BatchMemory
{
    /// <summary>Batches remembered of a node.</summary>
    internal const int PerNode = 4;

    /// <summary>Nodes remembered; the one that came first goes first.</summary>
    internal const int Nodes = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<(Guid Id, Task<SubmitAnswer> Answer)>> _nodes = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The answer of a batch; <paramref name="carryOut"/> is called where there is none, or one that says unavailable.</summary>
    internal Task<SubmitAnswer> AnswerAsync(string node, Guid batchId, Func<Task<SubmitAnswer>> carryOut)
    {
        lock (_lock)
        {
            Queue<(Guid Id, Task<SubmitAnswer> Answer)> batches = BatchesOf(node);
            foreach ((Guid id, Task<SubmitAnswer> known) in batches)
            {
                if (id == batchId && !IsUseless(known)) return known;
            }

            Task<SubmitAnswer> answer = carryOut();
            if (batches.Count == PerNode) batches.Dequeue();
            batches.Enqueue((batchId, answer));
            return answer;
        }
    }

    private static bool IsUseless(Task<SubmitAnswer> answer) =>
        answer.IsCompleted && (!answer.IsCompletedSuccessfully || !answer.Result.IsAvailable);

    private Queue<(Guid Id, Task<SubmitAnswer> Answer)> BatchesOf(string node)
    {
        if (_nodes.TryGetValue(node, out Queue<(Guid Id, Task<SubmitAnswer> Answer)>? batches)) return batches;
        if (_order.Count == Nodes) _nodes.Remove(_order.Dequeue());
        _order.Enqueue(node);
        return _nodes[node] = new Queue<(Guid Id, Task<SubmitAnswer> Answer)>(PerNode);
    }
}
