using System.Text.Json;
using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallArchiveTests
{
    private const long Day = CallRegister.KnownMs;
    private const long Recent = CallRegister.RecentMs;
    private readonly TestCenter _center = new();

    private CallArchive Archive => _center.State.Calls.Archive;

    [Fact]
    public void CallThatIsOver_IsPackedOnceItIsNotRecentAnyMore()
    {
        _center.Talk("anna", "c1");
        _center.Report("c1", CallReportKind.Ended, "e1");
        _center.After(Recent - 1, new AdvanceTime());
        Assert.Equal(0, Archive.Count);
        _center.After(1, new AdvanceTime());
        Assert.Equal((1, 1), (Archive.Count, Archive.PackedCount));
        Assert.Null(_center.State.Calls.Over.First);
    }

    [Fact]
    public void PackedCall_IsSeenAsBefore()
    {
        _center.Talk("anna", "c1");
        _center.Do(new CompleteCall("anna", TestCenter.Hash, "c1", "sold", new FollowUpRequest("complaint", "call back")));
        string before = JsonSerializer.Serialize(_center.State.ReadCall("ivr", "c1"));
        _center.After(Recent, new AdvanceTime());
        Assert.Equal(1, Archive.PackedCount);
        Assert.Equal(before, JsonSerializer.Serialize(_center.State.ReadCall("ivr", "c1")));
        Assert.Equal(before, JsonSerializer.Serialize(_center.State.ReadCall(null, "c1")));
        Assert.Equal((1, 0), (Archive.Count, Archive.PackedCount));
    }

    [Fact]
    public void RepeatedOfferAndReport_OfAPackedCall_AreKnown()
    {
        _center.Offer("c1");
        _center.Report("c1", CallReportKind.Abandoned, "e1");
        _center.After(Day - 1, new AdvanceTime());
        Assert.Equal(1, Archive.PackedCount);
        Assert.True(_center.Report("c1", CallReportKind.Abandoned, "e1").Repeated);
        Assert.Equal(ContactState.Abandoned, _center.Offer("c1").State);
        Assert.Equal(1, _center.State.Calls.LastNumber);
    }

    [Fact]
    public void EventOfAPackedCall_IsKnownBeforeTheCallIsNamed()
    {
        _center.Offer("c1");
        _center.Report("c1", CallReportKind.Abandoned, "e1");
        _center.After(Recent, new AdvanceTime());
        Assert.False(_center.State.Calls.KnowsEvent("ivr", "e2"));
        Assert.False(_center.State.Calls.KnowsEvent("other", "e1"));
        Assert.Equal(1, Archive.PackedCount);
        Assert.True(_center.State.Calls.KnowsEvent("ivr", "e1"));
        Assert.Equal(0, Archive.PackedCount);
    }

    [Fact]
    public void SameId_OfAPackedAndAnOpenCall_FindsBoth()
    {
        _center.Offer("c1", source: "a");
        _center.Report("c1", CallReportKind.Abandoned, source: "a");
        _center.Offer("c1", source: "b");
        _center.Report("c1", CallReportKind.Abandoned, source: "b");
        _center.After(Recent, new AdvanceTime());
        _center.Offer("c1", source: "c");
        Assert.Equal("c", _center.State.ReadCall(null, "c1")!.Source);
        Assert.Equal(ContactState.Abandoned, _center.State.ReadCall("a", "c1")!.State);
        Assert.Equal(ContactState.Abandoned, _center.State.ReadCall("b", "c1")!.State);
        Assert.Equal(ContactState.Queued, _center.State.ReadCall("c", "c1")!.State);
        _center.After(Day, new AdvanceTime());
        Assert.Null(_center.State.ReadCall("a", "c1"));
        Assert.NotNull(_center.State.ReadCall("c", "c1"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Unpacking_ChangesNoByteOfTheState(int seed)
    {
        var work = new RandomWork(seed);
        for (int i = 0; i < 1_500; i++)
        {
            _center.Now += work.NextPause();
            _center.Do(work.Next(_center.State));
        }

        _center.After(Recent, new AdvanceTime());
        byte[] packed = _center.Saved();
        CenterState loaded = CenterState.Load(packed);
        Assert.InRange(Archive.PackedCount, 20, Archive.Count);
        Assert.InRange(loaded.Calls.Archive.PackedCount, 20, Archive.Count);
        for (long number = 1; number <= _center.State.Calls.LastNumber; number++)
        {
            Assert.Equal(Seen(_center.State, number), Seen(loaded, number));
        }

        Assert.Equal((0, 0), (Archive.PackedCount, loaded.Calls.Archive.PackedCount));
        Assert.Equal(packed, _center.Saved());
        Assert.Equal(_center.State.StateHash(), loaded.StateHash());
    }

    [Fact]
    public void CallThatWasAskedFor_IsPackedAgainAndSeenAsBefore()
    {
        foreach (string source in (string[])["a", "b"])
        {
            _center.Offer("c1", source: source);
            _center.Report("c1", CallReportKind.Abandoned, "e1", source);
        }

        _center.After(Recent, new AdvanceTime());
        string before = JsonSerializer.Serialize(_center.State.ReadCall("a", "c1"));
        for (int times = 0; times < 3; times++)
        {
            _center.After(Recent, new AdvanceTime());
            Assert.Equal(2, Archive.PackedCount);
            Assert.Equal(before, JsonSerializer.Serialize(_center.State.ReadCall("a", "c1")));
            Assert.Equal(0, Archive.PackedCount);
        }

        _center.After(Day, new AdvanceTime());
        Assert.Null(_center.State.ReadCall("a", "c1"));
        Assert.Equal((0, 0), (Archive.Count, Archive.PackedCount));
    }

    [Fact]
    public void ManyCalls_AreForgottenWithTheirBytes()
    {
        for (int hour = 0; hour < 60; hour++)
        {
            for (int call = 0; call < 40; call++)
            {
                _center.Offer($"c{hour}-{call}");
                _center.Report($"c{hour}-{call}", CallReportKind.Abandoned, $"e{hour}-{call}");
            }

            _center.After(3_600_000, new AdvanceTime());
        }

        Assert.InRange(Archive.Count, 23 * 40, 25 * 40);
        Assert.Equal(Archive.Count, Archive.PackedCount);
        _center.After(Day, new AdvanceTime());
        Assert.Equal((0, 0), (Archive.Count, Archive.PackedCount));
        Assert.Null(_center.State.ReadCall("ivr", "c59-39"));
    }

    private static string Seen(CenterState state, long number) =>
        state.Calls.Known(number) is { } call ? JsonSerializer.Serialize(state.ReadCall(call.Source, call.CallId)) : "gone";
}
