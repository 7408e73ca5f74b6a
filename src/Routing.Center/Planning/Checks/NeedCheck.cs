namespace Routing.Center;

/// <summary>Checks one skill that is needed.</summary>
internal static class NeedCheck
{
    internal static void Check(PlanScope scope, NeedPlan need, string path)
    {
        scope.Skill(need.Skill, $"{path}.skill");
        scope.Between(need.MinLevel, 1, 10, $"{path}.minLevel");
        scope.Mistakes.Must(
            need.Certified != false || !scope.Skills.IsCertified(need.Skill),
            $"{path}.certified", $"is false, but the skill \"{need.Skill}\" counts only while certified");
    }
}
