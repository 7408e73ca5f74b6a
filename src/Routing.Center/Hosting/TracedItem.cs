using System.Diagnostics;

namespace Routing.Center;

/// <summary>An item whose way through the writer is recorded.</summary>
internal sealed class TracedItem(IBatchItem item, Activity span) : IBatchItem
{
    /// <inheritdoc/>
    public int CommandCount => item.CommandCount;

    /// <inheritdoc/>
    public bool IsNewWork => item.IsNewWork;

    /// <summary>The span's place in its trace.</summary>
    internal ActivityContext Context => span.Context;

    /// <summary>Points from the span to the commit of its batch.</summary>
    internal void Link(ActivityContext commit) => span.AddLink(new ActivityLink(commit));

    /// <inheritdoc/>
    public void Execute(IBatch batch)
    {
        // Until here it waited for the batch before, from here on for its own.
        span.AddEvent(new ActivityEvent("taken"));
        item.Execute(batch);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        span.Stop();
        item.Complete();
    }

    /// <inheritdoc/>
    public void Refuse(Refusal refusal)
    {
        span.SetStatus(ActivityStatusCode.Error, refusal.ToString());
        span.Stop();
        item.Refuse(refusal);
    }
}
