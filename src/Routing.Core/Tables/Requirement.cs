namespace Routing.Core;

/// <summary>What an agent must bring to serve a contact.</summary>
/// <param name="Units">Free units of capacity.</param>
/// <param name="Alternatives">Sets of needs of which one must be met.</param>
/// <param name="Extra">Needs that must be met besides.</param>
public sealed record Requirement(
    int Units, IReadOnlyList<IReadOnlyList<SkillNeed>> Alternatives, IReadOnlyList<SkillNeed> Extra)
{
    /// <summary>Whether <paramref name="profile"/> meets the needs at <paramref name="nowMs"/>, whatever its free units.</summary>
    public bool IsMetBy(AgentProfile profile, long nowMs)
    {
        if (!All(Extra, profile, nowMs)) return false;
        for (int i = 0; i < Alternatives.Count; i++)
        {
            if (All(Alternatives[i], profile, nowMs)) return true;
        }

        return false;
    }

    /// <summary>Sum of the levels that an agent brings to the first alternative it meets and to the extra.</summary>
    public int LevelOf(AgentProfile profile, long nowMs)
    {
        IEnumerable<SkillNeed> needs = Alternatives.First(alternative => All(alternative, profile, nowMs)).Concat(Extra);
        return needs.Sum(need => profile.Skills.First(skill => skill.Skill == need.Skill).Level);
    }

    /// <summary>Whether two requirements ask the same in the same order.</summary>
    public bool SameAs(Requirement other) =>
        Units == other.Units
        && Extra.SequenceEqual(other.Extra)
        && Alternatives.Count == other.Alternatives.Count
        && Alternatives.Zip(other.Alternatives).All(pair => pair.First.SequenceEqual(pair.Second));

    private static bool All(IReadOnlyList<SkillNeed> needs, AgentProfile profile, long nowMs)
    {
        for (int i = 0; i < needs.Count; i++)
        {
            if (!profile.Meets(needs[i], nowMs)) return false;
        }

        return true;
    }
}
