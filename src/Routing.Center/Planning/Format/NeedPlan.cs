namespace Routing.Center;

/// <summary>One skill that is needed.</summary>
public sealed record NeedPlan
{
    /// <summary>The skill's id.</summary>
    public string Skill { get; set; } = "";

    /// <summary>Least proficiency, 1 to 10.</summary>
    public int MinLevel { get; set; } = 1;

    /// <summary>Whether the certificate must be in force; null for what the skill says.</summary>
    public bool? Certified { get; set; }
}
