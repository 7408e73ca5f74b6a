using System.Diagnostics;

namespace Routing.Center;

/// <summary>
/// Traces of commands: each one's way from submission through its batch to the answer, and the commit that made the batch durable. Nothing is
/// made, and nothing allocated, unless somebody listens and the request is among those that are recorded.
/// </summary>
internal static class CenterTrace
{
    /// <summary>The span of a submission, from the inbox to its answer.</summary>
    internal const string Batch = "center.batch";

    /// <summary>The span of a journal row.</summary>
    internal const string Commit = "journal.commit";

    private static readonly ActivitySource Source = new("Routing.Center");

    /// <summary>The item, with a span around it where its request is recorded.</summary>
    internal static IBatchItem Follow(IBatchItem item, string center)
    {
        if (!Source.HasListeners() || Activity.Current is not { Recorded: true } request) return item;
        Activity? span = Source.StartActivity(Batch);

        // The span ends on another thread; the caller's own stays current here.
        Activity.Current = request;
        if (span is null) return item;
        span.SetTag("routing.center", center);
        span.SetTag("routing.commands", item.CommandCount);
        return new TracedItem(item, span);
    }

    /// <summary>
    /// Begins the span of a commit: within the trace of the first recorded item, linked with those of the others; null where there is none.
    /// </summary>
    internal static Activity? StartCommit(List<IBatchItem> items, string center)
    {
        if (!Source.HasListeners()) return null;
        TracedItem[] traced = [.. items.OfType<TracedItem>()];
        if (traced.Length == 0) return null;
        Activity? commit = Source.StartActivity(
            Commit, ActivityKind.Internal, traced[0].Context, links: traced.Skip(1).Select(item => new ActivityLink(item.Context)));
        if (commit is null) return null;
        commit.SetTag("routing.center", center);
        commit.SetTag("routing.submissions", items.Count);
        foreach (TracedItem item in traced.Skip(1)) item.Link(commit.Context);
        return commit;
    }
}
