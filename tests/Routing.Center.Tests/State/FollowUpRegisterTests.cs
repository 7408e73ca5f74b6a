namespace Routing.Center.Tests;

public sealed class FollowUpRegisterTests
{
    private readonly FollowUpRegister _followUps = new();

    [Fact]
    public void NextDue_IsTheEarliestDeadlineThatWasNotToldOf()
    {
        FollowUpRecord first = Add(1, replyBy: 300, resolveBy: 500);
        Add(2, replyBy: 400);
        Assert.Equal((300, first), (_followUps.NextDue, _followUps.NextMissed));

        _followUps.Change(first, followUp => followUp.IsReplyMissed = true);
        Assert.Equal(400, _followUps.NextDue);
        Assert.Equal((true, 300L), (first.IsOverdue, first.NextDeadline));
        _followUps.Change(first, followUp => followUp.State = FollowUpState.Replied);
        Assert.Equal((false, 500L), (first.IsOverdue, first.NextDeadline));
        _followUps.Change(_followUps.Find(2)!, followUp => followUp.State = FollowUpState.Resolved);
        Assert.Equal(500, _followUps.NextDue);
    }

    [Fact]
    public void UnresolvedOfACustomer_StandInOrderOfTheirNumbers()
    {
        Add(2);
        Add(1);
        Add(3, customerId: null);
        Assert.Equal([1, 2], _followUps.UnresolvedOf("li").Select(followUp => followUp.Number));
        Assert.Empty(_followUps.UnresolvedOf(null));
        Resolve(1, at: 10);
        Assert.Equal(2, Assert.Single(_followUps.UnresolvedOf("li")).Number);
        Resolve(2, at: 20);
        Assert.Empty(_followUps.UnresolvedOf("li"));
    }

    [Fact]
    public void Forget_TakesThoseResolvedADayAgoInWhateverOrder()
    {
        Add(1);
        Add(2);
        Add(3);
        Resolve(2, at: 10);
        Resolve(1, at: 20);
        _followUps.Forget(10 + FollowUpRegister.KnownMs);
        Assert.Equal([1, 3], _followUps.All.Select(followUp => followUp.Number));
        _followUps.Forget(20 + FollowUpRegister.KnownMs);
        Assert.Equal(3, Assert.Single(_followUps.All).Number);
    }

    private FollowUpRecord Add(long number, long replyBy = 0, long resolveBy = 0, string? customerId = "li")
    {
        var followUp = new FollowUpRecord(number, "ivr", "c", customerId, 0, 0) { Kind = "complaint", ReplyBy = replyBy, ResolveBy = resolveBy };
        _followUps.Add(followUp);
        return followUp;
    }

    private void Resolve(long number, long at) => _followUps.Change(_followUps.Find(number)!, followUp =>
    {
        followUp.State = FollowUpState.Resolved;
        followUp.ResolvedAt = at;
    });
}
