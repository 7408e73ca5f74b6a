namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private RejectReason OfferCallback(in Command command)
    {
        RejectReason refusal = CheckOffer(command);
        if (refusal != RejectReason.None) return refusal;
        int slot = AddContact(command, _now);
        ref Contact contact = ref _contacts[slot];
        contact.IsCallback = contact.Resolved = true;
        contact.NotBefore = command.NotBefore;
        _totals[command.Queue].CallbacksQueued++;
        Emit(EventKind.ContactQueued, command.Contact, queue: command.Queue, reason: command.Priority, value: _now);
        Place(slot, command.HoldMs);
        return RejectReason.None;
    }

    /// <summary>A callback before its time: no agent is looked for.</summary>
    private bool IsEarly(in Contact contact) => contact.NotBefore > _now;

    private static ContactStep StepOf(in Contact contact, ContactTrigger trigger) =>
        contact.IsCallback ? ContactTransitions.DecideCallback(contact.State, trigger) : ContactTransitions.Decide(contact.State, trigger);

    /// <summary>Whether a contact waits for the switch after the agent's accept.</summary>
    private bool IsConfirmed(in Contact contact) => contact.IsCallback || _table!.Connect.SwitchConfirms;

    private long ConnectMsOf(in Contact contact) => contact.IsCallback ? _table!.Connect.DialMs : _table!.Connect.TimeoutMs;

    /// <summary>A callback's customer did not answer: it is over, and its agent did nothing wrong.</summary>
    private void Unanswered(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        int agent = _engagements[contact.Engagement].Agent;
        CloseEngagement(contact.Engagement);
        _totals[contact.Queue].CallbacksUnanswered++;
        Emit(EventKind.CallbackUnanswered, contact.Id, agent, contact.Queue, value: _now - contact.ClockStart);
        RemoveContact(slot);
        Settle(agent);
    }
}
