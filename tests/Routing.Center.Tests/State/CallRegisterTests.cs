using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallRegisterTests
{
    private const long Day = CallRegister.KnownMs;
    private readonly TestCenter _center = new();

    [Fact]
    public void CallThatIsOver_IsKnownForADay()
    {
        _center.Talk("anna", "c1");
        _center.Now += 5_000;
        _center.Report("c1", CallReportKind.Ended, "e1");
        _center.After(Day - 1, new AdvanceTime());
        Assert.Equal(ContactState.Ended, _center.Call("c1").State);
        Assert.True(_center.Report("c1", CallReportKind.Ended, "e1").Repeated);

        _center.Now++;
        _center.Refuses(Refusal.UnknownCall, "c1", new ReportCall("ivr", "c1", new CallReport("e1", CallReportKind.Ended)));
        Assert.Null(_center.State.ReadCall("ivr", "c1"));
    }

    [Fact]
    public void ForgottenId_IsAnotherCallsFromThenOn()
    {
        _center.Offer("c1");
        _center.Report("c1", CallReportKind.Abandoned, "e1");
        _center.Now += Day;
        Assert.Equal(ContactState.Queued, _center.Offer("c1", "vip").State);
        CommandResult report = _center.Report("c1", CallReportKind.Abandoned, "e1");
        Assert.False(report.Repeated);
        Assert.Equal(ContactState.Abandoned, report.Call!.State);
        Assert.Equal(2, _center.State.Calls.LastNumber);
    }

    [Fact]
    public void OpenCall_IsKnownHoweverLongItWaits()
    {
        _center.Offer("c1");
        _center.After(3 * Day, new AdvanceTime());
        Assert.Equal(ContactState.Queued, _center.Call("c1").State);
    }

    [Fact]
    public void SameIdOfManySources_IsFoundWhicheverIsForgotten()
    {
        foreach (string source in (string[])["a", "b", "c"]) _center.Offer("c1", source: source);
        _center.Report("c1", CallReportKind.Abandoned, source: "b");
        _center.Now += 1_000;
        _center.Report("c1", CallReportKind.Abandoned, source: "c");
        _center.After(Day - 1_000, new AdvanceTime());
        Assert.Null(_center.State.ReadCall("b", "c1"));
        Assert.Equal("c", _center.State.ReadCall(null, "c1")!.Source);
        _center.After(1_000, new AdvanceTime());
        Assert.Equal("a", _center.State.ReadCall(null, "c1")!.Source);
        Assert.Null(_center.State.ReadCall("c", "c1"));
    }

    [Fact]
    public void AddedInAnyOrder_TheNewestIsFoundFirst()
    {
        var calls = new CallRegister();
        foreach (long number in (long[])[2, 4, 1, 3]) calls.Add(new CallRecord(number, $"s{number}", new CallRequest { CallId = "c" }, 0));
        List<long> numbers = [];
        for (CallRecord? call = calls.Newest("c"); call is not null; call = call.OlderOfSameId) numbers.Add(call.Number);
        Assert.Equal([4, 3, 2, 1], numbers);
        Assert.Equal(1, calls.Find("s1", "c")!.Number);
    }
}
