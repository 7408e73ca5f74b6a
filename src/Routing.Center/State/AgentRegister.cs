namespace Routing.Center;

/// <summary>The agents a center knows, by id and by the engine's number.</summary>
internal sealed class AgentRegister
{
    private readonly List<AgentRecord> _byNumber = [];
    private readonly Dictionary<string, AgentRecord> _byId = new(StringComparer.Ordinal);
    private readonly List<AgentRecord> _inOrder = [];

    /// <summary>All that ever were, by number.</summary>
    internal IReadOnlyList<AgentRecord> Numbered => _byNumber;

    /// <summary>Those defined now, by id.</summary>
    internal IReadOnlyList<AgentRecord> Defined => _inOrder;

    internal AgentRecord this[int number] => _byNumber[number];

    /// <summary>The agent, or null.</summary>
    internal AgentRecord? Find(string agentId) => _byId.GetValueOrDefault(agentId);

    /// <summary>Adds the agent with the next number.</summary>
    internal void Add(AgentRecord agent)
    {
        _byNumber.Add(agent);
        if (agent.IsDeleted) return;
        _byId.Add(agent.Id, agent);
        _inOrder.Insert(~PlaceOf(agent.Id), agent);
    }

    /// <summary>Forgets the agent but for the name of its number.</summary>
    internal void Delete(AgentRecord agent)
    {
        agent.IsDeleted = true;
        agent.Card = AgentRecord.NoCard;
        _byId.Remove(agent.Id);
        _inOrder.RemoveAt(PlaceOf(agent.Id));
    }

    // As List.BinarySearch: the complement of the place where it would stand when it is not there.
    private int PlaceOf(string agentId)
    {
        int low = 0;
        int high = _inOrder.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(_inOrder[middle].Id, agentId);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }
}
