namespace Routing.Core;

public sealed partial class RoutingEngine
{
    /// <summary>
    /// The idle eligible agent for a contact where a look at the heads does not do: among those it is not cooled down for, the
    /// least breadth, then the plan's selection, then the longest idle.
    /// </summary>
    private int SelectIdle(int slot, int requirement)
    {
        int best = -1;
        bool byTurn = _table!.Policy.Selection == AgentSelection.LongestIdle;
        (int Breadth, double Rank) bestKey = (int.MaxValue, 0);
        for (int signature = 0; signature < _signatures.Count; signature++)
        {
            int breadth = _signatures[signature].Breadth;
            if (breadth > bestKey.Breadth || !_signatures.Meets(signature, requirement)) continue;
            for (int agent = _signatures[signature].FirstIdle; agent >= 0; agent = _agents[agent].IdleNext)
            {
                if (IsCooledDown(_contacts[slot], agent, requirement)) continue;
                (int, double) key = (breadth, RankOf(agent, requirement));
                int order = key.CompareTo(bestKey);
                if (order < 0 || (order == 0 && _agents[agent].IdleOrder < _agents[best].IdleOrder)) (best, bestKey) = (agent, key);

                // They stand by turn: where that decides, those behind the first are no better.
                if (byTurn) break;
            }
        }

        return best;
    }

    /// <summary>An agent's rank under the plan's selection; the smallest is chosen.</summary>
    private double RankOf(int agent, int requirement)
    {
        ref Agent entry = ref _agents[agent];
        switch (_table!.Policy.Selection)
        {
            case AgentSelection.LeastOccupied:
                long engaged = entry.EngagedMs + (entry.FirstEngagement < 0 ? 0 : _now - entry.EngagedSince);
                return _now == entry.SignedInAt ? 0.0 : (double)engaged / (_now - entry.SignedInAt);
            case AgentSelection.MostSkilled: return -LevelOf(agent, requirement);
            case AgentSelection.LeastSkilled: return LevelOf(agent, requirement);
            case AgentSelection.RoundRobin: return entry.LastGiven;
            default: return 0.0;
        }
    }

    /// <summary>By the millisecond before: a certificate that ends now counts until its timer has moved the agent to another row.</summary>
    private int LevelOf(int agent, int requirement) => _table!.Requirements[requirement].LevelOf(_agents.ProfileOf(agent), _now - 1);
}
