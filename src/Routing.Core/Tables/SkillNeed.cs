namespace Routing.Core;

/// <summary>One skill that a contact needs.</summary>
/// <param name="Skill">The skill's number.</param>
/// <param name="MinLevel">Least proficiency, 1 to 10.</param>
/// <param name="Certified">Whether the certificate must be in force.</param>
public readonly record struct SkillNeed(int Skill, int MinLevel = 1, bool Certified = false);
