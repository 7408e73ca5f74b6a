namespace Routing.Center;

/// <summary>One skill needed, by name, with what the skill itself says about certificates worked in.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="MinLevel">Least proficiency.</param>
/// <param name="Certified">Whether the certificate must be in force.</param>
internal readonly record struct NamedNeed(string Skill, int MinLevel, bool Certified);
