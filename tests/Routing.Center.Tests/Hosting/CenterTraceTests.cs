using System.Diagnostics;

namespace Routing.Center.Tests;

public sealed class CenterTraceTests
{
    private static readonly ActivitySource Requests = new("Routing.Center.Tests");

    [Fact]
    public void Nobody_listens_costs_nothing()
    {
        List<IBatchItem> items = [new StateQuery<int>(_ => 1)];
        CenterTrace.Follow(items[0], "c");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++)
        {
            Assert.Same(items[0], CenterTrace.Follow(items[0], "c"));
            if (CenterTrace.StartCommit(items, "c") is not null) Assert.Fail("A commit was recorded.");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Batch_of_several_requests_has_one_commit_that_all_lead_to()
    {
        using ActivityListener listener = Listen(ActivitySamplingResult.AllDataAndRecorded, out List<Activity> ended);
        List<IBatchItem> items = [Submit(), new StateQuery<int>(_ => 1), Submit(), Submit()];
        CenterTrace.StartCommit(items, "c")!.Dispose();
        foreach (IBatchItem item in items) item.Refuse(Refusal.Overloaded);

        Activity commit = Assert.Single(ended, span => span.OperationName == CenterTrace.Commit);
        Activity[] batches = [.. ended.Where(span => span.OperationName == CenterTrace.Batch)];
        Assert.Equal(3, batches.Length);
        Assert.Equal(batches[0].SpanId, commit.ParentSpanId);
        Assert.Equal(batches.Skip(1).Select(batch => batch.SpanId), commit.Links.Select(link => link.Context.SpanId));
        Assert.All(batches.Skip(1), batch => Assert.Equal(commit.SpanId, Assert.Single(batch.Links).Context.SpanId));
        Assert.All(batches, batch => Assert.Equal((ActivityStatusCode.Error, "Overloaded"), (batch.Status, batch.StatusDescription)));
    }

    [Fact]
    public void Request_that_is_not_recorded_is_not_followed()
    {
        using ActivityListener listener = Listen(ActivitySamplingResult.PropagationData, out List<Activity> ended);
        Assert.IsNotType<TracedItem>(Submit());
        Assert.Null(CenterTrace.StartCommit([Submit()], "c"));
        Assert.DoesNotContain(ended, span => span.OperationName == CenterTrace.Batch);
    }

    // A request of its own, which stays current after its submission.
    private static IBatchItem Submit()
    {
        using Activity request = Requests.StartActivity("request")!;
        IBatchItem item = CenterTrace.Follow(new StateQuery<int>(_ => 1), "c");
        Assert.Same(request, Activity.Current);
        return item;
    }

    private static ActivityListener Listen(ActivitySamplingResult result, out List<Activity> ended)
    {
        List<Activity> all = ended = [];
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Routing.Center", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => result,
            ActivityStopped = span =>
            {
                lock (all) all.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
