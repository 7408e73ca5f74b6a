namespace Routing.Center.Tests;

public sealed class CallbackRegisterTests
{
    private const long Look = CallbackRegister.LookMs;
    private readonly CallbackRegister _callbacks = new();

    [Fact]
    public void NextDue_IsTheEarliestOfThosePending()
    {
        CallbackRecord first = Add(1, dueAt: 500);
        Add(2, dueAt: 900);
        Assert.Equal(500, _callbacks.NextDue(0));
        Assert.Null(_callbacks.DueAt(499));
        Assert.Same(first, _callbacks.DueAt(500));
        Enter(first, CallbackState.Queued);
        Assert.Equal(900, _callbacks.NextDue(0));
        _callbacks.Change(first, missed => (missed.State, missed.DueAt) = (CallbackState.NoAnswer, 700));
        Assert.Equal(700, _callbacks.NextDue(0));
    }

    [Theory]
    [InlineData(0, 1, Look)]
    [InlineData(Look - 1, 1, Look)]
    [InlineData(Look, 1, 2 * Look)]
    [InlineData(0, Look, Look)]
    [InlineData(0, Look + 1, 2 * Look)]
    [InlineData((7 * Look) + 3, 1, 8 * Look)]
    public void NextLook_IsTheNextWholeTenSecondsFromTheVisitsEarliestTimeOn(long now, long dueAt, long expected)
    {
        Add(1, dueAt, CallbackKind.Visit);
        Assert.Equal(expected, _callbacks.NextDue(now));
        Assert.Null(_callbacks.DueAt(long.MaxValue));
    }

    [Fact]
    public void Visits_StandByTheirEarliestTimes()
    {
        Add(1, dueAt: 30, CallbackKind.Visit);
        Add(2, dueAt: 20, CallbackKind.Visit);
        Add(3, dueAt: 20, CallbackKind.Visit);
        Assert.Equal([2, 3, 1], _callbacks.Visits.Select(visit => visit.Number));
    }

    [Fact]
    public void IsAnyUnderWay_IsTrueWhileOneIsAContact()
    {
        CallbackRecord one = Add(1);
        CallbackRecord other = Add(2);
        Assert.False(_callbacks.IsAnyUnderWay);
        Enter(one, CallbackState.Dialing);
        Enter(other, CallbackState.Queued);
        Enter(one, CallbackState.NoAnswer);
        Assert.True(_callbacks.IsAnyUnderWay);
        Enter(other, CallbackState.Connected);
        Assert.True(_callbacks.IsAnyUnderWay);
        Enter(other, CallbackState.Done);
        Assert.False(_callbacks.IsAnyUnderWay);
    }

    [Fact]
    public void Key_IsTheClientsIdBeforeTheCalls()
    {
        _callbacks.Add(Record(1, new CallbackRequest { Id = "x", CallId = "c", Number = "1" }));
        _callbacks.Add(Record(2, new CallbackRequest { CallId = "x", Number = "1" }));
        _callbacks.Add(Record(3, new CallbackRequest { Number = "1" }));
        _callbacks.Add(Record(4, new CallbackRequest { Number = "1" }));
        Assert.Equal(1, _callbacks.Find("ivr", "id x")!.Number);
        Assert.Equal(2, _callbacks.Find("ivr", "call x")!.Number);
        Assert.Null(_callbacks.Find("ivr", "call c"));
        Assert.Null(_callbacks.Find("web", "id x"));
        Assert.Null(_callbacks.Find("ivr", null));
    }

    [Fact]
    public void Forget_TakesThoseOverForADay()
    {
        CallbackRecord done = Record(1, new CallbackRequest { Id = "x", Number = "1" });
        _callbacks.Add(done);
        Add(2);
        _callbacks.Change(done, ended => (ended.State, ended.OverAt) = (CallbackState.Done, 50));
        _callbacks.Forget(50 + CallbackRegister.KnownMs - 1);
        Assert.Same(done, _callbacks.Find(1));
        _callbacks.Forget(50 + CallbackRegister.KnownMs);
        Assert.Equal(2, Assert.Single(_callbacks.All).Number);
        Assert.Null(_callbacks.Find("ivr", "id x"));
    }

    [Theory]
    [InlineData("cb-17", 17)]
    [InlineData("cb-017", 0)]
    [InlineData("cb-", 0)]
    [InlineData("17", 0)]
    [InlineData("cb--1", 0)]
    [InlineData("CB-17", 0)]
    [InlineData("cb-99999999999999999999", 0)]
    public void NumberOf_ReadsAnIdAndNothingElse(string id, long number) => Assert.Equal(number, CallbackRecord.NumberOf(id));

    private CallbackRecord Add(long number, long dueAt = 0, CallbackKind kind = CallbackKind.Callback)
    {
        CallbackRecord callback = Record(number, new CallbackRequest { Number = "1", Kind = kind });
        callback.DueAt = dueAt;
        _callbacks.Add(callback);
        return callback;
    }

    private void Enter(CallbackRecord callback, CallbackState state) => _callbacks.Change(callback, changed => changed.State = state);

    private static CallbackRecord Record(long number, CallbackRequest request) => new(number, "ivr", request, new CallRequest { CallId = "" });
}
