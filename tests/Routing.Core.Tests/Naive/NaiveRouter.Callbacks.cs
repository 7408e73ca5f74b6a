namespace Routing.Core.Tests.Naive;

/// <content>Callbacks: contacts whose customer is called once an agent has accepted.</content>
internal sealed partial class NaiveRouter
{
    private RejectReason OfferCallback(in Command command)
    {
        RejectReason refusal = RefusalOf(command);
        if (refusal != RejectReason.None) return refusal;
        NaiveContact contact = ContactOf(command);
        contact.ClockStart = _now;
        contact.PlaceStart = command.PlaceStart == 0 ? _now : command.PlaceStart;
        contact.NotBefore = command.NotBefore;
        contact.IsCallback = true;
        contact.Resolved = true;
        _contacts.Add(contact.Id, contact);
        _queues[contact.Queue].CallbacksQueued++;
        Emit(EventKind.ContactQueued, contact.Id, queue: contact.Queue, value: _now, reason: contact.Priority);
        Place(contact, command.HoldMs);
        return RejectReason.None;
    }

    private static ContactStep Decide(NaiveContact contact, ContactTrigger trigger) =>
        contact.IsCallback ? ContactTransitions.DecideCallback(contact.State, trigger) : ContactTransitions.Decide(contact.State, trigger);

    private long ConnectMsOf(NaiveContact contact) => contact.IsCallback ? Table.Connect.DialMs : Table.Connect.TimeoutMs;

    private void Unanswered(NaiveContact contact)
    {
        NaiveEngagement engagement = EngagementOf(contact)!;
        NaiveAgent agent = _agents[engagement.Agent];
        _contacts.Remove(contact.Id);
        _queues[contact.Queue].CallbacksUnanswered++;
        Emit(EventKind.CallbackUnanswered, contact.Id, agent.Number, contact.Queue, value: WaitOf(contact));
        EndEngagement(agent, engagement);
        Settle(agent);
    }
}
