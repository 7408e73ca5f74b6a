using System.ComponentModel.DataAnnotations;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of <c>PUT /v1/agents/{agentId}</c>.</summary>
internal sealed record AgentBody([property: Required] string? Name, IReadOnlyList<SkillBody?>? Skills, string? Device, string? Team, int? Capacity)
{
    private const int MaxSkills = 256;
    private const int MaxCapacity = 100;

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() =>
        (Name is null ? Problems.MissingField("name") : FieldRules.Text("name", Name))
        ?? CheckSkills()
        ?? FieldRules.Text("device", Device)
        ?? FieldRules.Text("team", Team)
        ?? FieldRules.Range("capacity", Capacity, 1, MaxCapacity);

    /// <summary>The checked body as the center takes it.</summary>
    internal AgentCard ToCard() => new()
    {
        Name = Name!,
        Skills = Skills is null ? [] : [.. Skills.Select(skill => skill!.ToCard())],
        Device = Device,
        Team = Team,
        Capacity = Capacity ?? 1,
    };

    private Problem? CheckSkills()
    {
        if (Skills is null) return null;
        if (Skills.Count > MaxSkills) return Problems.InvalidField("skills", $"at most {MaxSkills} entries.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Skills.Count; i++)
        {
            string field = $"skills[{i}]";
            if (Skills[i] is not { } skill) return Problems.InvalidField(field, "a skill.");
            if (skill.Check(field) is { } problem) return problem;
            if (!seen.Add(skill.Skill!)) return Problems.InvalidField($"{field}.skill", "each skill once.");
        }

        return null;
    }
}
