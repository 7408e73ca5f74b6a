namespace Routing.Core;

/// <summary>One skill of an agent.</summary>
/// <param name="Skill">The skill's number, stable over routing tables.</param>
/// <param name="Level">Proficiency, 1 (learning) to 10 (expert).</param>
/// <param name="CertifiedUntilMs">
/// End of the certificate in milliseconds since 1970-01-01 UTC, itself excluded; <see cref="long.MaxValue"/> for without
/// end, 0 for never certified.
/// </param>
public readonly record struct AgentSkill(int Skill, int Level, long CertifiedUntilMs = long.MaxValue);
