using Routing.Core;

namespace Routing.Center;

/// <summary>Carries out agents' answers to the contacts held for them.</summary>
internal sealed class Reservations(CenterState center)
{
    internal CommandResult Accept(AcceptReservation command)
        => Answer(command.AgentId, command.SessionHash, command.ReservationId, ReservationOutcome.Accepted);

    internal CommandResult Reject(RejectReservation command)
        => Answer(command.AgentId, command.SessionHash, command.ReservationId, ReservationOutcome.Rejected);

    private CommandResult Answer(string agentId, string sessionHash, long reservationId, ReservationOutcome answer)
    {
        AgentRecord? agent = center.Agents.Find(agentId);
        Refusal refusal = SessionCheck.Of(agent, sessionHash);
        if (refusal != Refusal.None) return CommandResult.Refused(refusal, agentId);
        center.Engine.TryGetAgent(agent!.Number, out AgentView view);
        if (reservationId == 0 || view.Reservation != reservationId) return AnswerLate(agent, reservationId, answer);
        RejectReason reason = center.Ask(answer == ReservationOutcome.Accepted
            ? Command.Accept(agent.Number, reservationId)
            : Command.Reject(agent.Number, reservationId));
        if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason), "unknown");
        return center.Done(center.Calls[view.Contact], agent);
    }

    // The same answer again is told that all is well; any other hears what became of the reservation.
    private CommandResult AnswerLate(AgentRecord agent, long reservationId, ReservationOutcome answer)
    {
        ReservationOutcome? outcome = agent.Finished.OutcomeOf(reservationId, out long contact);
        return outcome == answer
            ? center.Done(center.Calls.Known(contact), agent, repeated: true)
            : CommandResult.Refused(Refusal.ReservationGone, WhyGone(outcome));
    }

    private static string WhyGone(ReservationOutcome? outcome) => outcome switch
    {
        null => "unknown",
        ReservationOutcome.Expired => "expired",
        ReservationOutcome.Rejected => "rejected",
        ReservationOutcome.Accepted => "accepted",
        _ => "rescinded",
    };
}
