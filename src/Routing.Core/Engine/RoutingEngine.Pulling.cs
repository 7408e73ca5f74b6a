namespace Routing.Core;

public sealed partial class RoutingEngine
{
    // Any later one would be behind whoever was pulled before.
    private const long FirstPlace = 1;

    private RejectReason Pull(in Command command)
    {
        int agent = command.Agent;
        if (agent != -1 && !_agents.Has(agent)) return RejectReason.UnknownAgent;
        int slot = _index.Find(command.Contact);
        if (slot < 0) return RejectReason.UnknownContact;
        if (agent >= 0 ? command.HoldMs <= 0 : command.HoldMs != 0) return RejectReason.OutOfRange;
        if (agent >= 0 && _agents[agent].Presence == AgentState.SignedOut) return RejectReason.NotSignedIn;
        ref Contact contact = ref _contacts[slot];
        if (contact.IsAway || StepOf(contact, ContactTrigger.Move) != ContactStep.Relane) return RejectReason.InvalidTransition;
        if (agent >= 0 && !MayPull(contact, agent)) return RejectReason.InvalidTransition;
        ExitLane(slot);
        contact.OwnAgent = agent;
        if (agent < 0) contact.PlaceStart = FirstPlace;
        Emit(EventKind.ContactPulled, contact.Id, agent, contact.Queue);
        Place(slot, command.HoldMs);
        return RejectReason.None;
    }

    private bool MayPull(in Contact contact, int agent)
    {
        int requirement = RequirementOf(contact);
        return _agents[agent].TakesContacts && _signatures.Meets(_agents[agent].Capable, requirement) && !IsCooledDown(contact, agent, requirement);
    }
}
