namespace Routing.Center;

/// <summary>The skills that a plan knows, and what its queues need of them.</summary>
internal sealed class PlanSkills
{
    private readonly Dictionary<string, bool> _certified = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    /// <summary>Reads the plan's skills; without a list of its own each queue's id is one.</summary>
    internal PlanSkills(RoutingPlan plan)
    {
        IEnumerable<SkillPlan> skills = plan.Skills ?? plan.Queues.Select(queue => new SkillPlan { Id = queue.Id });
        foreach (SkillPlan skill in skills)
        {
            if (_certified.TryAdd(skill.Id, skill.Certified)) _ids.Add(skill.Id);
        }
    }

    /// <summary>The ids in the plan's order.</summary>
    internal IReadOnlyList<string> Ids => _ids;

    /// <summary>Whether the plan has this skill.</summary>
    internal bool Knows(string skill) => _certified.ContainsKey(skill);

    /// <summary>Whether the skill always asks for a certificate.</summary>
    internal bool IsCertified(string skill) => _certified.GetValueOrDefault(skill);

    /// <summary>A need with the skill's own word on certificates.</summary>
    internal NamedNeed Of(NeedPlan need) => new(need.Skill, need.MinLevel, need.Certified ?? IsCertified(need.Skill));

    /// <summary>The queue's steps: those written, or the skill named like the queue.</summary>
    internal static IReadOnlyList<StepPlan> StepsOf(QueuePlan queue) =>
        queue.Requires.Count > 0 ? queue.Requires : [new StepPlan { Skills = [new NeedPlan { Skill = queue.Id }] }];
}
