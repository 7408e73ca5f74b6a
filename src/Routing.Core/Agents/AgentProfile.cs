namespace Routing.Core;

/// <summary>What an agent can do.</summary>
/// <param name="Skills">Its skills, each number once, in ascending order.</param>
/// <param name="Capacity">Units of work at one time, at least 1; a call usually takes 1 (<see cref="QueueRule.Units"/>).</param>
public sealed record AgentProfile(IReadOnlyList<AgentSkill> Skills, int Capacity = 1)
{
    /// <summary>Whether the agent meets <paramref name="need"/> at <paramref name="nowMs"/>.</summary>
    public bool Meets(in SkillNeed need, long nowMs)
    {
        for (int i = 0; i < Skills.Count; i++)
        {
            AgentSkill skill = Skills[i];
            if (skill.Skill != need.Skill) continue;
            return skill.Level >= need.MinLevel && (!need.Certified || nowMs < skill.CertifiedUntilMs);
        }

        return false;
    }
}
