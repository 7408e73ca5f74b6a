namespace Routing.Center;

/// <summary>A rule of classification in numbers.</summary>
/// <param name="Plan">The rule as written.</param>
/// <param name="Queue">Its queue, or -1.</param>
/// <param name="Shares">Queues of its allocation with the running sum of their weights; empty for none.</param>
/// <param name="Extras">By the number of the skills required so far: the number with the rule's own; -1 where that can't be.</param>
internal sealed record CompiledRule(RulePlan Plan, int Queue, IReadOnlyList<(int Queue, long UpTo)> Shares, int[] Extras)
{
    /// <summary>Compiles one rule; every set of required skills that it can make has its number already.</summary>
    internal static CompiledRule Of(RulePlan rule, PlanSkills skills, PlanNumbers numbers)
    {
        string own = NeedSets.TextOf(rule, skills);
        int[] extras = new int[numbers.Extras.Count];
        for (int extra = 0; extra < extras.Length; extra++)
        {
            extras[extra] = numbers.Extras.TryNumberOf(NeedSets.Union(numbers.Extras.NameOf(extra), own), out int union) ? union : -1;
        }

        long sum = 0;
        (int, long)[] shares = [.. rule.Allocation.Select(share => (numbers.Queues.NumberOf(share.Queue), sum += share.Weight))];
        return new CompiledRule(rule, rule.Queue is null ? -1 : numbers.Queues.NumberOf(rule.Queue), shares, extras);
    }

    /// <summary>Whether the rule is for this call.</summary>
    internal bool Matches(CallRequest call) => CallMatch.Matches(Plan.When, call) && (Plan.Unless is null || !CallMatch.Matches(Plan.Unless, call));

    /// <summary>The queue of a call, or -1 where the rule gives none.</summary>
    internal int QueueOf(string callId)
    {
        if (Shares.Count == 0) return Queue;
        long point = (long)(Hash(callId) % (ulong)Shares[^1].UpTo);
        int index = 0;
        while (point >= Shares[index].UpTo) index++;
        return Shares[index].Queue;
    }

    /// <summary>FNV-1a with a last mixing: equal in every process, and even over ids that count up.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (char letter in text) hash = (hash ^ letter) * 1_099_511_628_211;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }
}
