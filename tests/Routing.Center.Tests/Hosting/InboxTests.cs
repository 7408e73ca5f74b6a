namespace Routing.Center.Tests;

public sealed class InboxTests
{
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();

    [Fact]
    public void New_inbox_is_closed_until_it_is_opened()
    {
        var inbox = new Inbox(10, MostWait, _time);

        Assert.Equal(Refusal.Unavailable, inbox.TryAdd(Item(1)));
        inbox.Open();
        Assert.Equal(Refusal.None, inbox.TryAdd(Item(1)));
    }

    [Fact]
    public void Items_are_taken_in_order_and_whole()
    {
        Inbox inbox = Opened(100);
        Submission[] items = [Item(3), Item(4), Item(5)];
        foreach (Submission item in items) inbox.TryAdd(item);

        List<IBatchItem> first = [];
        inbox.Take(first, [], 6);
        List<IBatchItem> second = [];
        inbox.Take(second, [], 6);

        Assert.Equal(items[..2], first);
        Assert.Equal(items[2..], second);
        Assert.True(inbox.IsEmpty);
    }

    [Fact]
    public void Item_larger_than_the_inbox_fits_when_nothing_waits()
    {
        Inbox inbox = Opened(10);

        Assert.Equal(Refusal.None, inbox.TryAdd(Item(50)));
        Assert.Equal(Refusal.Overloaded, inbox.TryAdd(Item(1)));
    }

    [Fact]
    public void Room_comes_back_with_what_is_taken()
    {
        Inbox inbox = Opened(10);
        inbox.TryAdd(Item(10));
        Assert.Equal(Refusal.Overloaded, inbox.TryAdd(Item(1)));

        inbox.Take([], [], 1);

        Assert.Equal(Refusal.None, inbox.TryAdd(Item(10)));
    }

    [Fact]
    public void Looks_are_taken_all_at_once_beside_the_items()
    {
        Inbox inbox = Opened(10);
        Submission[] looks = [Item(1), Item(1)];
        inbox.TryAdd(Item(5));
        inbox.TryAdd(Item(5));
        foreach (Submission look in looks) Assert.Equal(Refusal.None, inbox.TryLook(look));

        List<IBatchItem> items = [];
        List<IBatchItem> seen = [];
        inbox.Take(items, seen, 5);

        Assert.Equal(looks, seen);
        Assert.Single(items);
    }

    [Fact]
    public async Task Closing_refuses_those_who_want_to_look()
    {
        Inbox inbox = Opened(10);
        Submission look = Item(1);
        inbox.TryLook(look);
        Assert.False(inbox.IsEmpty);

        inbox.CloseAndRefuse();

        Assert.All(await look.Answer, result => Assert.Equal(Refusal.Unavailable, result.Refusal));
        Assert.Equal(Refusal.Unavailable, inbox.TryLook(Item(1)));
    }

    [Fact]
    public void Wake_lets_the_writer_go_on_with_nothing()
    {
        Inbox inbox = Opened(10);
        inbox.Wake();
        List<IBatchItem> taken = [];

        inbox.Take(taken, [], 1);

        Assert.Empty(taken);
    }

    [Fact]
    public async Task Closing_refuses_what_waits()
    {
        Inbox inbox = Opened(10);
        Submission item = Item(2);
        inbox.TryAdd(item);

        inbox.CloseAndRefuse();

        Assert.All(await item.Answer, result => Assert.Equal(Refusal.Unavailable, result.Refusal));
        Assert.True(inbox.IsEmpty);
        Assert.Equal(Refusal.Unavailable, inbox.TryAdd(Item(1)));
    }

    [Fact]
    public void Stopped_inbox_keeps_what_waits_and_never_opens_again()
    {
        Inbox inbox = Opened(10);
        inbox.TryAdd(Item(1));
        inbox.Stop();
        inbox.Open();

        Assert.Equal(Refusal.Unavailable, inbox.TryAdd(Item(1)));
        Assert.False(inbox.IsEmpty);
    }

    [Fact]
    public void New_calls_are_refused_while_something_has_waited_too_long()
    {
        Inbox inbox = Opened(100);
        inbox.TryAdd(Item(1));
        _time.Advance(MostWait);
        Assert.Equal(Refusal.None, inbox.TryAdd(Call("c1")));

        _time.AdvanceMs(1);

        Assert.Equal(Refusal.Overloaded, inbox.TryAdd(Call("c2")));
        Assert.Equal(Refusal.Overloaded, inbox.TryAdd(new Submission([CenterRun.Offer("c3"), CenterRun.Offer("c4")])));
    }

    [Fact]
    public void What_calls_there_are_depend_on_goes_on_however_long_others_wait()
    {
        Inbox inbox = Opened(100);
        inbox.TryAdd(Call("c1"));
        _time.Advance(10 * MostWait);

        Assert.Equal(Refusal.None, inbox.TryAdd(new SingleSubmission(new AcceptReservation("a1", "s", 1))));
        Assert.Equal(Refusal.None, inbox.TryAdd(new Submission([CenterRun.Offer("c2"), new AcceptReservation("a1", "s", 1)])));
        Assert.Equal(Refusal.None, inbox.TryAdd(new StateQuery<long>(batch => batch.NowMs)));
        Assert.Equal(Refusal.None, inbox.TryLook(Item(1)));
    }

    [Fact]
    public void New_calls_are_taken_again_when_what_waited_was_taken()
    {
        Inbox inbox = Opened(100);
        inbox.TryAdd(Item(1));
        _time.Advance(10 * MostWait);
        inbox.TryAdd(Item(1));

        inbox.Take([], [], 1);

        Assert.False(inbox.IsEmpty);
        Assert.Equal(Refusal.None, inbox.TryAdd(Call("c1")));
    }

    [Fact]
    public void New_calls_that_have_a_span_are_new_calls_too()
    {
        using var span = new System.Diagnostics.Activity("call");

        Assert.True(new TracedItem(Call("c1"), span).IsNewWork);
        Assert.False(new TracedItem(Item(1), span).IsNewWork);
    }

    private Inbox Opened(int capacity)
    {
        var inbox = new Inbox(capacity, MostWait, _time);
        inbox.Open();
        return inbox;
    }

    private static SingleSubmission Call(string callId) => new(CenterRun.Offer(callId));

    private static Submission Item(int commands) => new([.. Enumerable.Repeat(new AdvanceTime(), commands)]);
}
