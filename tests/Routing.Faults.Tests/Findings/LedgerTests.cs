namespace Routing.Faults.Tests;

public class LedgerTests
{
    private readonly Ledger _ledger = new();

    [Fact]
    public void HistoryThatHoldsAll_LosesAndDoublesNothing()
    {
        Connect("c1", "a1");
        _ledger.Completed("c1");
        _ledger.Offered("c2");
        _ledger.Abandoned("c2");
        _ledger.Offered("c3");

        Audit audit = _ledger.Compare([Ended("c1", "a1"), Contact("c2", "abandoned"), Contact("c3", "queued"), Contact("unacknowledged", "queued")]);

        Assert.Empty(audit.Lost);
        Assert.Empty(audit.Doubled);
        Assert.Equal(6, _ledger.Acknowledged);
    }

    [Fact]
    public void CallThatIsNotThere_IsLost()
    {
        _ledger.Offered("c1");
        Assert.Equal(["c1: offered and not there"], _ledger.Compare([]).Lost);
    }

    [Fact]
    public void AcceptThatIsNotThere_IsLost()
    {
        Connect("c1", "a1");
        Assert.Equal(["c1: not connected with a1"], _ledger.Compare([Contact("c1", "queued")]).Lost);
        Assert.Equal(["c1: not connected with a1"], _ledger.Compare([Ended("c1", "a2")]).Lost);
    }

    [Fact]
    public void CompleteOrHangUpThatIsNotThere_IsLost()
    {
        Connect("c1", "a1");
        _ledger.Completed("c1");
        _ledger.Offered("c2");
        _ledger.Abandoned("c2");
        RecordedContact connected = new("c1", "connected", "a1", true);

        Assert.Equal(["c2: not abandoned", "c1: not ended"], _ledger.Compare([connected, Contact("c2", "queued")]).Lost);
    }

    [Fact]
    public void CallWithTwoAgents_IsDoubled()
    {
        Connect("c1", "a1");
        _ledger.Connected("c1", "a1");
        Assert.Equal(0, _ledger.Doubled);

        _ledger.Connected("c1", "a2");

        Assert.Equal(1, _ledger.Doubled);
        Assert.Equal(["c1: two agents"], _ledger.Compare([Ended("c1", "a1")]).Doubled);
    }

    [Fact]
    public void CallThatStandsTwiceInTheHistory_IsDoubled()
    {
        _ledger.Offered("c1");
        Audit audit = _ledger.Compare([Contact("c1", "queued"), Contact("c1", "queued")]);
        Assert.Empty(audit.Lost);
        Assert.Equal(["c1: 2 times in the history"], audit.Doubled);
    }

    [Fact]
    public void ConnectedCall_IsKnownAsSuch()
    {
        Connect("c1", "a1");
        Assert.True(_ledger.IsConnected("c1"));
        Assert.False(_ledger.IsConnected("c2"));
    }

    private void Connect(string call, string agent)
    {
        _ledger.Offered(call);
        _ledger.Connected(call, agent);
    }

    private static RecordedContact Contact(string call, string state) => new(call, state, null, false);

    private static RecordedContact Ended(string call, string agent) => new(call, "ended", agent, true);
}
