namespace Routing.Center;

/// <summary>A skill that agents may have.</summary>
public sealed record SkillPlan
{
    /// <summary>The skill's id.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name shown, or null for the id.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the skill counts only while the agent's certificate is in force.</summary>
    public bool Certified { get; set; }
}
