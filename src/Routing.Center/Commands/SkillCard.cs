namespace Routing.Center;

/// <summary>One skill of an agent.</summary>
/// <param name="Skill">Name of the skill in the plan.</param>
/// <param name="Level">Proficiency, 1 to 10.</param>
/// <param name="CertifiedUntilMs">End of the certificate, milliseconds UTC, itself excluded; null for without end.</param>
public sealed record SkillCard(string Skill, int Level, long? CertifiedUntilMs = null);
