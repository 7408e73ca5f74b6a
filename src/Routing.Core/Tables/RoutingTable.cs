namespace Routing.Core;

/// <summary>
/// The compiled routing plan: everything the engine needs to know to route, with numbers for names. Immutable and
/// checked by its constructor.
/// </summary>
public sealed class RoutingTable
{
    /// <summary>Highest priority inside a queue.</summary>
    public const int MaxPriority = 15;

    /// <summary>Makes a table.</summary>
    /// <param name="queues">One rule per queue number, from 0.</param>
    /// <param name="extras">Sets of skills that a contact may need besides its queue's; number 0 must be empty. Null: only that.</param>
    /// <param name="policy">The policy; null for <c>guard</c>.</param>
    /// <param name="connect">What counts as the answer; null for the agent's accept.</param>
    /// <exception cref="ArgumentException">A rule contradicts its documentation; the message names it.</exception>
    public RoutingTable(
        IReadOnlyList<QueueRule> queues,
        IReadOnlyList<IReadOnlyList<SkillNeed>>? extras = null,
        PolicyRule? policy = null,
        ConnectRule? connect = null)
    {
        Rules = [.. queues];
        Extras = extras is null ? [[]] : [.. extras];
        Policy = policy ?? new PolicyRule();
        Connect = connect ?? new ConnectRule();
        TableCheck.Ensure(this);
        Requirements = new RequirementSet(this);
        StepsAfterMs = [.. Rules.Select(rule => rule.Steps.Select(step => step.AfterMs).ToArray())];
    }

    /// <summary>Rules by queue number.</summary>
    public IReadOnlyList<QueueRule> Queues => Rules;

    /// <summary>Sets of additional skills by number; number 0 is empty.</summary>
    public IReadOnlyList<IReadOnlyList<SkillNeed>> Extras { get; }

    /// <summary>How a freed agent's contact and a contact's agent are chosen.</summary>
    public PolicyRule Policy { get; }

    /// <summary>What counts as the answer.</summary>
    public ConnectRule Connect { get; }

    /// <summary>The same as an array, for the way of every command.</summary>
    internal QueueRule[] Rules { get; }

    /// <summary>When each queue's steps begin, by queue and step.</summary>
    internal long[][] StepsAfterMs { get; }

    /// <summary>The distinct requirements of all queues, steps and extras.</summary>
    public RequirementSet Requirements { get; }
}
