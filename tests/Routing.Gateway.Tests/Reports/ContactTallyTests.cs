using Routing.Center;

namespace Routing.Gateway.Tests;

public sealed class ContactTallyTests
{
    private readonly ContactTally _tally = new();

    [Fact]
    public void Contacts_CountByWhatBecameOfThem()
    {
        Add("ended", 3);
        Add("connected", 5);
        Add("abandoned");
        Add("queued");
        Assert.Equal((4L, 2L, 1L, 4.0), (_tally.Contacts, _tally.Answered, _tally.Abandoned, _tally.AsaSeconds));
    }

    [Fact]
    public void Waits_AreThoseThatAShareDidNotExceed()
    {
        foreach (int seconds in Enumerable.Range(1, 10).Reverse()) Add("ended", seconds);
        Assert.Equal((5.0, 9.0, 10.0, 1.0), (_tally.WaitSeconds(0.5), _tally.WaitSeconds(0.9), _tally.WaitSeconds(1), _tally.WaitSeconds(0)));
    }

    [Fact]
    public void NobodyAnswered_HasNoWaits()
    {
        Add("abandoned");
        Assert.Equal((double.NaN, double.NaN), (_tally.AsaSeconds, _tally.WaitSeconds(0.5)));
    }

    private void Add(string state, int? waitedSeconds = null) => _tally.Add(new ContactRecord(
        "cti", "c", state, "vip", null, 1_000, waitedSeconds is null ? null : 1_000 + (waitedSeconds * 1000), null, waitedSeconds * 1000, 1));
}
