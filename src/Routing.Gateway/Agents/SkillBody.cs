using System.ComponentModel.DataAnnotations;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>One skill in an agent's body.</summary>
internal sealed record SkillBody([property: Required] string? Skill, [property: Required] int? Level, DateTimeOffset? CertifiedUntil)
{
    private const int MaxLevel = 10;

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check(string field) =>
        FieldRules.RequiredId($"{field}.skill", Skill)
        ?? (Level is null ? Problems.MissingField($"{field}.level") : FieldRules.Range($"{field}.level", Level, 1, MaxLevel));

    /// <summary>The checked skill as the center takes it.</summary>
    internal SkillCard ToCard() => new(Skill!, Level!.Value, CertifiedUntil?.ToUnixTimeMilliseconds());

    /// <summary>A skill as the center holds it.</summary>
    internal static SkillBody Of(SkillCard skill) =>
        new(skill.Skill, skill.Level, skill.CertifiedUntilMs is { } until ? InstantConverter.Of(until) : null);
}
