using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>Who works in a center of some shape, always the same for the same shape.</summary>
public sealed class Population
{
    private const int MostQueues = 8;

    private uint _chance = 12345;

    /// <summary>Fills a center of this shape.</summary>
    public Population(Shape shape)
    {
        Shape = shape;
        HashSet<string> known = [];
        while (Signatures.Count < shape.Signatures)
        {
            int[] queues = Draw(Signatures.Count);
            if (known.Add(string.Join(' ', queues))) Signatures.Add(queues);
        }
    }

    /// <summary>The shape.</summary>
    public Shape Shape { get; }

    /// <summary>Queues that each signature serves, ascending.</summary>
    public List<int[]> Signatures { get; } = [];

    /// <summary>The signature of an agent.</summary>
    public int SignatureOf(int agent) => agent % Shape.Signatures;

    /// <summary>The queue of the n-th contact.</summary>
    public int QueueOf(long contact) => (int)(contact * 7 % Shape.Queues);

    /// <summary>The agent's skills as the engine wants them: skill n serves queue n.</summary>
    public AgentProfile ProfileOf(int agent) =>
        new([.. Signatures[SignatureOf(agent)].Select(queue => new AgentSkill(queue, 5))]);

    /// <summary>The plan: every queue asks for the skill of its number.</summary>
    public RoutingTable Table(PolicyKind policy = PolicyKind.Guard) =>
        new([.. Enumerable.Range(0, Shape.Queues).Select(RuleOf)], policy: new PolicyRule { Kind = policy });

    private static QueueRule RuleOf(int queue) => new()
    {
        Protected = queue % 10 == 0,
        Target = queue % 10 == 0 ? 0.85 : 0.75,
        Steps = [new RequirementStep(0, [[new SkillNeed(queue)]])],
        WrapUp = WrapUpMode.UntilEnded,
    };

    // A block of its own, so that every queue is served, then chance.
    private int[] Draw(int signature)
    {
        SortedSet<int> queues = [];
        for (int queue = signature * Shape.Queues / Shape.Signatures; queue < (signature + 1) * Shape.Queues / Shape.Signatures; queue++) queues.Add(queue);
        int size = Shape.Served > 0 ? Shape.Served : Shape.Queues > 2 * MostQueues ? MostQueues : 3 + (signature % (MostQueues - 2));
        while (queues.Count < size) queues.Add((int)(Next() % (uint)Shape.Queues));
        return [.. queues];
    }

    private uint Next()
    {
        _chance = (_chance * 1664525) + 1013904223;
        return _chance >> 8;
    }
}
