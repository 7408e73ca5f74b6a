using System.Numerics;

namespace Routing.Core;

/// <summary>
/// Who can serve what: a bit matrix of signatures × requirements and its transpose, and the same over lanes. A signature is a
/// distinct row, so that a decision looks at few rows however many agents there are.
/// </summary>
internal sealed class SignatureTable
{
    private readonly BitRows _requirements = new();
    private readonly BitRows _signaturesOf = new();
    private readonly BitRows _lanes = new();
    private readonly BitRows _idle = new();
    private readonly BitRows _protected = new();
    private readonly RequirementSet? _set;
    private readonly (int Queue, int Requirement)[] _protectedQueues;
    private readonly int[] _capable;
    private readonly AgentTable _agents;
    private Signature[] _signatures = new Signature[8];

    internal SignatureTable(RoutingTable? table, AgentTable agents)
    {
        _set = table?.Requirements;
        _agents = agents;
        int requirements = _set?.Count ?? 0;
        _capable = new int[requirements];
        _protectedQueues = table is null ? [] : [.. ProtectedQueuesOf(table)];
        _protected.Fit(1, _protectedQueues.Length);
        _requirements.Fit(1, requirements);
        _signaturesOf.Fit(requirements, 1);
        _idle.Fit(1, 1);
        _lanes.Fit(1, 1);
    }

    /// <summary>How many idle signatures were compared for contacts.</summary>
    internal long Compared { get; private set; }

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    internal ref Signature this[int signature] => ref _signatures[signature];

    /// <summary>Lanes that <paramref name="signature"/> may serve.</summary>
    internal ReadOnlySpan<ulong> LanesOf(int signature) => _lanes[signature];

    /// <summary>Protected queues, by <see cref="ProtectedQueue"/>'s numbers, whose first step (extra 0) <paramref name="signature"/> meets.</summary>
    internal ReadOnlySpan<ulong> ProtectedOf(int signature) => _protected[signature];

    /// <summary>The queue of a bit of <see cref="ProtectedOf"/>.</summary>
    internal int ProtectedQueue(int bit) => _protectedQueues[bit].Queue;

    /// <summary>Whether <paramref name="signature"/> meets <paramref name="requirement"/>.</summary>
    internal bool Meets(int signature, int requirement) => _requirements.Has(signature, requirement);

    /// <summary>The signature of <paramref name="profile"/> with <paramref name="freeUnits"/> at <paramref name="now"/>.</summary>
    internal int Of(AgentProfile profile, int freeUnits, long now, LaneTable lanes)
    {
        int requirements = _set?.Count ?? 0;
        Span<ulong> row = stackalloc ulong[_requirements.Width];
        row.Clear();
        for (int i = 0; i < requirements; i++)
        {
            Requirement requirement = _set![i];
            if (requirement.Units <= freeUnits && requirement.IsMetBy(profile, now)) row[i >> 6] |= 1UL << (i & 63);
        }

        return Intern(row, lanes);
    }

    /// <summary>The signature of those requirements of <paramref name="whole"/> that need no more than <paramref name="freeUnits"/>.</summary>
    internal int Narrowed(int whole, int freeUnits, LaneTable lanes)
    {
        Span<ulong> row = stackalloc ulong[_requirements.Width];
        _requirements[whole].CopyTo(row);
        for (int i = 0; i < (_set?.Count ?? 0); i++)
        {
            if (_set![i].Units > freeUnits) row[i >> 6] &= ~(1UL << (i & 63));
        }

        return Intern(row, lanes);
    }

    /// <summary>A lane was made: enter it in every row that meets its requirement.</summary>
    internal void AddLane(int lane, int requirement)
    {
        _lanes.Fit(Count, lane + 1);
        for (int signature = 0; signature < Count; signature++)
        {
            if (Meets(signature, requirement)) _lanes.Set(signature, lane);
        }
    }

    /// <summary>Signed-in agents that could serve <paramref name="requirement"/> with their whole capacity.</summary>
    internal int CountCapable(int requirement) => _capable[requirement];

    /// <summary>One agent more, or fewer, is signed in whose whole capacity has this signature.</summary>
    internal void CountSignedIn(int signature, int change)
    {
        ReadOnlySpan<ulong> row = _requirements[signature];
        for (int word = 0; word < row.Length; word++)
        {
            for (ulong bits = row[word]; bits != 0; bits &= bits - 1) _capable[(word << 6) + BitOperations.TrailingZeroCount(bits)] += change;
        }
    }

    /// <summary>Other signed-in agents than <paramref name="agent"/> that could serve <paramref name="requirement"/>.</summary>
    internal bool AnyOtherCapable(int requirement, int agent)
    {
        int others = CountCapable(requirement);
        ref Agent entry = ref _agents[agent];
        if (entry.Presence != AgentState.SignedOut && Meets(entry.Capable, requirement)) others--;
        return others > 0;
    }

    /// <summary>Among idle signatures that meet the requirement: the narrowest, its longest idle agent; -1 for none.</summary>
    internal int FindIdle(int requirement)
    {
        int best = -1;
        int bestBreadth = int.MaxValue;
        long bestOrder = 0;
        ReadOnlySpan<ulong> able = _signaturesOf[requirement];
        ReadOnlySpan<ulong> idle = _idle[0];
        for (int word = 0; word < able.Length; word++)
        {
            ulong bits = able[word] & idle[word];
            Compared += BitOperations.PopCount(bits);
            for (; bits != 0; bits &= bits - 1)
            {
                ref Signature signature = ref _signatures[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                if (signature.Breadth > bestBreadth || (signature.Breadth == bestBreadth && signature.FirstOrder > bestOrder)) continue;
                (best, bestBreadth, bestOrder) = (signature.FirstIdle, signature.Breadth, signature.FirstOrder);
            }
        }

        return best;
    }

    /// <summary>Puts an agent among the idle of its signature, by idle order.</summary>
    internal void AddIdle(int agent, ref Agent entry)
    {
        ref Signature signature = ref _signatures[entry.Signature];
        int after = signature.LastIdle;
        while (after >= 0 && _agents[after].IdleOrder > entry.IdleOrder) after = _agents[after].IdlePrevious;
        int before = after >= 0 ? _agents[after].IdleNext : signature.FirstIdle;
        entry.IdlePrevious = after;
        entry.IdleNext = before;
        if (after >= 0) _agents[after].IdleNext = agent;
        else (signature.FirstIdle, signature.FirstOrder) = (agent, entry.IdleOrder);
        if (before >= 0) _agents[before].IdlePrevious = agent;
        else signature.LastIdle = agent;
        _idle.Set(0, entry.Signature);
    }

    /// <summary>Takes an agent from among the idle; its idle order stays.</summary>
    internal void RemoveIdle(ref Agent entry)
    {
        ref Signature signature = ref _signatures[entry.Signature];
        int next = entry.IdleNext;
        int previous = entry.IdlePrevious;
        entry.IdleNext = entry.IdlePrevious = -1;
        if (next >= 0) _agents[next].IdlePrevious = previous;
        else signature.LastIdle = previous;
        if (previous >= 0)
        {
            _agents[previous].IdleNext = next;
            return;
        }

        signature.FirstIdle = next;
        if (next < 0)
        {
            _idle.Clear(0, entry.Signature);
            return;
        }

        // In a large center an idle agent has left the caches since it was last touched: the second is fetched while the first is served.
        ref Agent first = ref _agents[next];
        signature.FirstOrder = first.IdleOrder;
        _agents.Prefetch(first.IdleNext);
    }

    private int Intern(ReadOnlySpan<ulong> row, LaneTable lanes)
    {
        for (int known = 0; known < Count; known++)
        {
            if (_requirements[known].SequenceEqual(row)) return known;
        }

        int signature = Count++;
        if (signature == _signatures.Length) Array.Resize(ref _signatures, signature * 2);
        int requirements = _set?.Count ?? 0;
        _requirements.Fit(Count, requirements);
        _signaturesOf.Fit(requirements, Count);
        _idle.Fit(1, Count);
        _lanes.Fit(Count, lanes.Count);
        _protected.Fit(Count, _protectedQueues.Length);
        int breadth = 0;
        for (int i = 0; i < requirements; i++)
        {
            if ((row[i >> 6] >> (i & 63) & 1) == 0) continue;
            breadth++;
            _requirements.Set(signature, i);
            _signaturesOf.Set(i, signature);
        }

        _signatures[signature] = new Signature { Breadth = breadth, FirstIdle = -1, LastIdle = -1 };
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            if (Meets(signature, lanes[lane].Requirement)) _lanes.Set(signature, lane);
        }

        for (int bit = 0; bit < _protectedQueues.Length; bit++)
        {
            if (Meets(signature, _protectedQueues[bit].Requirement)) _protected.Set(signature, bit);
        }

        return signature;
    }

    private static IEnumerable<(int Queue, int Requirement)> ProtectedQueuesOf(RoutingTable table) =>
        Enumerable.Range(0, table.Rules.Length)
            .Where(queue => table.Rules[queue] is { Exists: true, Protected: true })
            .Select(queue => (queue, table.Requirements.NumberOf(queue, 0, 0)));
}
