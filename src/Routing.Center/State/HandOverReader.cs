using Routing.Core;

namespace Routing.Center;

/// <summary>Reads which hand-overs are not settled.</summary>
internal static class HandOverReader
{
    internal static HandOverBook Read(CenterState center, long after) => new(
        center.Now,
        [.. center.Calls.HandOvers.Away.Values.Where(IsToCarry).Select(call => OfAway(center, call))],
        [.. center.Calls.HandOvers.Guests.Values.Where(call => !call.IsOver || call.Sequence > after).Select(call => OfGuest(center, call))]);

    // One that an agent at home has just been offered may soon wait again.
    private static bool IsToCarry(CallRecord call) => call.Away!.Phase == AwayPhase.Given || call.State == ContactState.Queued;

    private static OutgoingCall OfAway(CenterState center, CallRecord call)
    {
        AwayCall away = call.Away!;
        long clockStart = center.Engine.TryGetContact(call.Number, out ContactView view) ? view.ClockStart : away.ClockStart;
        string queue = center.Numbers.Queues.NameOf(call.Queue);
        var card = new HandOverCard(center.CenterId, call.Source, away.Hop, call.Request, queue, call.Priority, clockStart);
        return new OutgoingCall(call.Number, away.ToCenter, card, away.Phase == AwayPhase.Given, call.IsOver, [.. away.Reports]);
    }

    private static IncomingCall OfGuest(CenterState center, CallRecord call)
    {
        GuestCall guest = call.Guest!;
        AgentRecord? agent = call.Agent < 0 ? null : center.Agents[call.Agent];
        bool ended = guest.AnsweredAt > 0 && call.IsOver;
        var status = new GuestStatus(
            call.Sequence, call.State, agent?.Id, agent?.Device, guest.AnsweredAt, ended ? call.OverAt - guest.AnsweredAt : 0, guest.Cause);
        bool waits = call.State == ContactState.Queued && guest.AnsweredAt == 0;
        return new IncomingCall(guest.Center, guest.Source, call.CallId, guest.Hop, call.Source, status, waits ? guest.TakenAt : 0);
    }
}
