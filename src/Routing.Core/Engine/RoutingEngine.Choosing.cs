using System.Numerics;

namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private long _lanesCompared;

    /// <summary>A freed agent takes the contact that is due to it, or goes idle with <paramref name="idleOrder"/>, 0 for a new one.</summary>
    private void Take(int agent, ref Agent entry, long idleOrder)
    {
        int slot = entry.OwnFirst < 0 ? -1 : FirstOwn(agent);
        if (slot < 0) slot = BestWaiting(agent, entry.Signature);
        if (slot >= 0)
        {
            ExitLane(slot);
            Reserve(slot, agent);
            return;
        }

        entry.IdleOrder = idleOrder != 0 ? idleOrder : ++_lastIdleOrder;
        _signatures.AddIdle(agent, ref entry);
    }

    private int FirstOwn(int agent)
    {
        for (int slot = _agents[agent].OwnFirst; slot >= 0; slot = _contacts[slot].Next)
        {
            int requirement = RequirementOf(_contacts[slot]);
            if (!_signatures.Meets(_agents[agent].Signature, requirement)) continue;
            if (!IsCooledDown(_contacts[slot], agent, requirement)) return slot;
        }

        return -1;
    }

    private int BestWaiting(int agent, int signature)
    {
        ReadOnlySpan<ulong> served = _signatures.LanesOf(signature);
        ReadOnlySpan<ulong> waiting = _lanes.Waiting;
        int best = -1;
        double bestScore = double.NegativeInfinity;
        for (int word = 0; word < waiting.Length && word < served.Length; word++)
        {
            ulong bits = served[word] & waiting[word];
            _lanesCompared += BitOperations.PopCount(bits);
            for (; bits != 0; bits &= bits - 1)
            {
                int number = (word << 6) + BitOperations.TrailingZeroCount(bits);
                ref Lane lane = ref _lanes[number];
                if (lane.Cooled > 0 || lane.Recovers) return BestOfMixed(agent, signature);
                double score = ScoreIn(lane, lane.FirstPlace);
                if (score < bestScore || (score == bestScore && !lane.HeadPrecedes(_lanes[best]))) continue;
                (best, bestScore) = (number, score);
            }
        }

        return best < 0 ? -1 : _lanes[best].First;
    }

    /// <summary>The same where heads of lanes are not all that counts: some are cooled down for the agent, or recover.</summary>
    private int BestOfMixed(int agent, int signature)
    {
        ReadOnlySpan<ulong> served = _signatures.LanesOf(signature);
        ReadOnlySpan<ulong> waiting = _lanes.Waiting;
        var best = new Candidate(-1, double.NegativeInfinity, 0, 0);
        var recovering = best;
        bool protectedWaits = false;
        for (int word = 0; word < waiting.Length && word < served.Length; word++)
        {
            for (ulong bits = served[word] & waiting[word]; bits != 0; bits &= bits - 1)
            {
                ref Lane lane = ref _lanes[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                Candidate candidate = HeadOf(lane, agent);
                if (candidate.Slot < 0) continue;
                if (lane.Recovers)
                {
                    if (candidate.Beats(recovering)) recovering = candidate;
                    continue;
                }

                protectedWaits |= lane.Protected;
                if (candidate.Beats(best)) best = candidate;
            }
        }

        if (recovering.Slot < 0) return best.Slot;
        if (best.Slot < 0) return recovering.Slot;
        return TakesRecovering(best.Slot, recovering.Slot, protectedWaits) ? recovering.Slot : best.Slot;
    }

    private bool TakesRecovering(int best, int recovering, bool protectedWaits)
    {
        ref Lane lane = ref _lanes[_contacts[best].Lane];
        if (_steering!.GoesFirst(lane.Queue, _now - _contacts[best].PlaceStart + lane.BoostMs)) return false;
        return _steering.TakesRecovering(protectedWaits, _now - _contacts[recovering].PlaceStart);
    }

    /// <summary>Whether the contact waits in a recovery lane: past its threshold under a policy that sets its queue's apart.</summary>
    private bool Recovers(in Contact contact) =>
        contact is { Resolved: true, Transferred: false, IsCallback: false } && _steering!.Recovers(contact.Queue);

    /// <summary>The lane's first contact that may be offered to the agent.</summary>
    private Candidate HeadOf(in Lane lane, int agent)
    {
        int slot = lane.First;
        while (slot >= 0 && lane.Cooled > 0 && IsCooledDown(_contacts[slot], agent, lane.Requirement)) slot = _contacts[slot].Next;
        if (slot < 0) return new Candidate(-1, 0, 0, 0);
        ref Contact contact = ref _contacts[slot];
        return new Candidate(slot, lane.Recovers ? 0.0 : ScoreIn(lane, contact.PlaceStart), contact.PlaceStart, contact.Id);
    }

    private double ScoreIn(in Lane lane, long placeStart) => _steering!.LineOf(lane.Queue).Of(_now - placeStart + lane.BoostMs);
}
