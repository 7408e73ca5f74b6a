using System.Security.Claims;
using Routing.Center.Tests;

namespace Routing.Gateway.Tests;

public sealed class SessionTicketsTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private readonly ManualTime _time = new();

    [Fact]
    public void Ticket_IsItsKeys()
    {
        AccessKey watch = Key("watch 看板", 1);
        SessionTickets tickets = Tickets(Secret, watch, Key("lead", 2));
        ClaimsPrincipal? holder = tickets.Find(tickets.Issue(watch))?.Caller;
        Assert.Equal("watch 看板", holder?.Identity?.Name);
        Assert.True(holder!.IsInRole(Roles.Ops) && !holder.IsInRole(Roles.Supervisor));
    }

    [Fact]
    public void Ticket_EndsAfterTwelveHours()
    {
        AccessKey watch = Key("watch", 1);
        SessionTickets tickets = Tickets(Secret, watch);
        string ticket = tickets.Issue(watch);
        _time.Advance(SessionTickets.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromSeconds(1), tickets.Find(ticket)!.Value.Until);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(tickets.Find(ticket));
    }

    [Fact]
    public void TicketForAToken_EndsWithIt()
    {
        SessionTickets tickets = Tickets(Secret);
        string ticket = tickets.Issue("anna", [Roles.Agent], _time.GetUtcNow().AddMinutes(5));
        ClaimsPrincipal? holder = tickets.Find(ticket)?.Caller;
        Assert.Equal(("anna", "anna"), (holder?.Identity?.Name, holder?.FindFirst("agent")?.Value));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(tickets.Find(ticket));
    }

    [Fact]
    public void TicketForAToken_IsNotThatOfAKeyOfTheSameName()
    {
        SessionTickets tickets = Tickets(Secret, Key("watch", 1));
        string ticket = tickets.Issue("watch", [], _time.GetUtcNow().AddHours(1));
        Assert.False(tickets.Find(ticket)!.Value.Caller.IsInRole(Roles.Ops));
        Assert.Null(tickets.Find("key" + ticket[5..]));
    }

    [Fact]
    public void KeyThatWasReplacedOrRemoved_TakesItsTicketsAlong()
    {
        AccessKey watch = Key("watch", 1);
        string ticket = Tickets(Secret, watch).Issue(watch);
        Assert.NotNull(Tickets(Secret, Key("watch", 1)).Find(ticket));
        Assert.Null(Tickets(Secret, Key("watch", 9)).Find(ticket));
        Assert.Null(Tickets(Secret, Key("other", 1)).Find(ticket));
    }

    [Fact]
    public void KeyUnderRotation_KeepsTheTicketsOfBoth()
    {
        AccessKey old = Key("watch", 1);
        AccessKey next = Key("watch", 2);
        string before = Tickets(Secret, old).Issue(old);
        SessionTickets both = Tickets(Secret, old, next);
        Assert.Same(old, both.Find(before)?.Key);
        Assert.Same(next, both.Find(both.Issue(next))?.Key);
        Assert.Null(Tickets(Secret, next).Find(before));
    }

    [Fact]
    public void OtherSecret_KnowsNoTicket()
    {
        AccessKey watch = Key("watch", 1);
        Assert.Null(Tickets(new byte[32], watch).Find(Tickets(Secret, watch).Issue(watch)));
    }

    [Fact]
    public void AnyChangedCharacter_SpoilsTheTicket()
    {
        AccessKey watch = Key("watch", 1);
        SessionTickets tickets = Tickets(Secret, watch);
        string ticket = tickets.Issue(watch);
        for (int i = 0; i < ticket.Length; i++)
        {
            string changed = ticket[..i] + (ticket[i] == 'A' ? 'B' : 'A') + ticket[(i + 1)..];
            Assert.True(tickets.Find(changed) is null, changed);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("d2F0Y2g.99999999999999999999.x")]
    [InlineData("d2F0Y2g.-1.x")]
    [InlineData("%%%.99999999999.%%%")]
    [InlineData("key.d2F0Y2g..9000000000000000000.x")]
    [InlineData("token.d2F0Y2g.b3Bz.9000000000000000000.x")]
    public void Nonsense_IsNoTicket(string ticket) => Assert.Null(Tickets(Secret, Key("watch", 1)).Find(ticket));

    private SessionTickets Tickets(byte[] secret, params AccessKey[] keys) => new(new KeysInForce(new AccessKeys(keys)), secret, _time);

    private static AccessKey Key(string name, byte hash) => new(name, Enumerable.Repeat(hash, 32).ToArray(), Roles.Ops, null, null, []);
}
