namespace Routing.Center.Tests;

public sealed class FollowUpReaderTests
{
    private const long Now = TestCenter.Start;
    private readonly TestCenter _center = new(TestPlans.Sticky);

    public FollowUpReaderTests()
    {
        _center.Define("anna");
        _center.Define("bert");
        Add(1, 0, replyBy: Now + 300);
        Add(2, 1, replyBy: Now + 100);
        Add(3, 0, replyBy: 0);
        Add(4, 0, replyBy: Now + 200, state: FollowUpState.Replied, resolveBy: Now + 200);
        Add(5, 1, replyBy: Now + 50, state: FollowUpState.Resolved);
    }

    [Fact]
    public void WithoutAnyWish_AllByTheirNextDeadline() => Assert.Equal([2, 4, 1, 3, 5], Find(new FollowUpSearch()));

    [Fact]
    public void Wishes_AreAllToBeMet()
    {
        Assert.Equal([4, 1, 3], Find(new FollowUpSearch { OwnerId = "anna" }));
        Assert.Equal([2, 1, 3], Find(new FollowUpSearch { State = FollowUpState.Open }));
        Assert.Equal([2, 4], Find(new FollowUpSearch { DueByMs = Now + 200 }));
        Assert.Equal([2], Find(new FollowUpSearch { DueByMs = Now + 200, State = FollowUpState.Open }));
        Assert.Equal([3], Find(new FollowUpSearch { Id = 3 }));
        Assert.Empty(Find(new FollowUpSearch { Id = 3, OwnerId = "bert" }));
        Assert.Empty(Find(new FollowUpSearch { Id = 99 }));
        Assert.Equal([2, 4], Find(new FollowUpSearch { Limit = 2 }));
    }

    [Fact]
    public void Counts_AreByStateAndThoseOverdueBesides()
    {
        _center.After(150, new AdvanceTime());
        Assert.Equal(new FollowUpCounts(3, 1, 1, 1), _center.State.ReadView().FollowUps);
    }

    private IEnumerable<long> Find(FollowUpSearch search) => _center.State.ReadFollowUps(search).Select(followUp => followUp.Id);

    private void Add(long number, int owner, long replyBy, FollowUpState state = FollowUpState.Open, long resolveBy = 0)
        => _center.State.FollowUps.Add(new FollowUpRecord(number, "ivr", "c", "li", owner, Now)
        {
            Kind = "complaint",
            ReplyBy = replyBy,
            ResolveBy = resolveBy,
            State = state,
            ResolvedAt = state == FollowUpState.Resolved ? Now : 0,
        });
}
