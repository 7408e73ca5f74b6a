using System.Text;
using System.Text.Json;
using Routing.Center;
using Routing.Center.Tests;
using Routing.Core;

namespace Routing.Gateway.Tests;

public sealed class LiveChangesTests
{
    private readonly ScriptedCenter _center = new();
    private readonly ManualTime _time = new();
    private readonly LiveChanges _changes;

    public LiveChangesTests()
    {
        _changes = new LiveChanges(_center, _time);
        Show(Queue("a"), Queue("b"), Queue("c"));
    }

    [Fact]
    public void ScreenThatComes_GetsAllAndThenOnlyWhatChanged()
    {
        (long seen, var first) = _changes.After(0);
        Assert.Equal("live a b c", Read(first));
        Show(Queue("a"), Queue("b", longestMs: 4_321), Queue("c"));
        (seen, var second) = _changes.After(seen);
        Assert.Equal("live.changes b", Read(second));
        Show(Queue("a"), Queue("b", longestMs: 4_321), Queue("c"));
        Assert.Equal("live.changes", Read(_changes.After(seen).Parts));
    }

    [Fact]
    public void EveryScreen_GetsTheVerySameBytes()
    {
        long seen = _changes.After(0).Number;
        Show(Queue("a", longestMs: 1_000), Queue("b"), Queue("c"));
        ReadOnlyMemory<byte> one = Assert.Single(_changes.After(seen).Parts), other = Assert.Single(_changes.After(seen).Parts);
        Assert.True(one.Equals(other));
    }

    [Fact]
    public void ScreenThatMissedSome_GetsThemAllAndOneThatMissedManyTheWhole()
    {
        long seen = _changes.After(0).Number;
        foreach (int second in Enumerable.Range(1, 3)) Step(second);
        Assert.Equal(3, _changes.After(seen).Parts.Count);
        foreach (int second in Enumerable.Range(4, 20)) Step(second);
        Assert.Equal("live a b c", Read(_changes.After(seen).Parts));
    }

    [Fact]
    public void WithinASecond_NothingNewIsMade()
    {
        long seen = _changes.After(0).Number;
        _center.View = _center.View with { Queues = [Queue("a", longestMs: 9_000)] };
        Assert.Empty(_changes.After(seen).Parts);
    }

    [Fact]
    public void AnotherPlan_HasEverythingSentAnew()
    {
        long seen = _changes.After(0).Number;
        Show(Queue("c"), Queue("a"));
        Assert.Equal("live c a", Read(_changes.After(seen).Parts));
    }

    [Fact]
    public void HundredBusyQueues_FitIntoFiftyKilobytes()
    {
        Show([.. Enumerable.Range(0, 100).Select(number => Busy($"queue-{number}", number))]);
        Assert.InRange(Assert.Single(_changes.After(0).Parts).Length, 20_000, 50_000);
    }

    [Fact]
    public void Ratio_IsCutAndNeverRaisedOverATarget()
    {
        Assert.Equal((0.8499, 0.85, 1.0, null), (LiveQueue.Cut(0.84999), LiveQueue.Cut(0.85), LiveQueue.Cut(1), LiveQueue.Cut(null)));
    }

    private void Step(int second)
    {
        Show(Queue("a", longestMs: 1_000 * second), Queue("b"), Queue("c"));
        _changes.After(0);
    }

    private void Show(params QueueGauges[] queues)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        _center.View = new CenterView { Center = "scripted", AtMs = 1_790_000_000_000, Queues = queues };
    }

    private static string Read(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        string[] lines = Encoding.UTF8.GetString(Assert.Single(parts).Span).Split('\n');
        JsonElement data = JsonDocument.Parse(lines[2]["data: ".Length..]).RootElement;
        return string.Join(' ', data.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("id").GetString()).Prepend(lines[1]["event: ".Length..]));
    }

    private static QueueGauges Queue(string id, long longestMs = 0) => new() { Id = id, Name = id, WithinMs = 20_000, Target = 0.85, LongestWaitMs = longestMs };

    private static QueueGauges Busy(string id, int number)
    {
        var counts = new ServiceLevelCounts(12_345 + number, 1_234, 345, 123, 1_500);
        return Queue(id, longestMs: 123_456) with
        {
            Name = $"Province {number} general desk",
            Counts = new QueueView { Counts = counts, Offered = 15_424, Abandoned = 1_846, Waiting = 123, AnsweredWaitMs = 123_456_789, EstimatedWaitMs = 45_678 },
            LastFiveMinutes = counts,
            LastHalfHour = counts,
            Interval30 = counts,
            Day = counts,
            Interval15 = counts,
            DayOffered = 15_424,
            DayAbandoned = 1_846,
            AgentsByState = [50, 20, 30, 3, 2, 40, 10],
        };
    }
}
