using System.Globalization;

namespace Routing.Center;

/// <summary>
/// Sets of needs by their canonical text: <c>skill:minLevel:certified</c>, by skill in ordinal order, joined by commas.
/// </summary>
internal static class NeedSets
{
    /// <summary>Most sets that a plan's rules may give calls: each makes a requirement with every step of every queue.</summary>
    internal const int Most = 64;

    /// <summary>The set's text. Of two needs of one skill the stricter half of each counts.</summary>
    internal static string TextOf(IEnumerable<NamedNeed> needs)
    {
        SortedDictionary<string, NamedNeed> bySkill = new(StringComparer.Ordinal);
        foreach (NamedNeed need in needs)
        {
            bySkill[need.Skill] = bySkill.TryGetValue(need.Skill, out NamedNeed known)
                ? new NamedNeed(need.Skill, Math.Max(need.MinLevel, known.MinLevel), need.Certified || known.Certified)
                : need;
        }

        return string.Join(',', bySkill.Values.Select(need =>
            string.Create(CultureInfo.InvariantCulture, $"{need.Skill}:{need.MinLevel}:{(need.Certified ? "true" : "false")}")));
    }

    /// <summary>The needs of a text.</summary>
    internal static IReadOnlyList<NamedNeed> Parse(string text) => text.Length == 0 ? [] : [.. text.Split(',').Select(ParseOne)];

    /// <summary>The text of both sets together.</summary>
    internal static string Union(string first, string second) =>
        second.Length == 0 ? first : TextOf(Parse(first).Concat(Parse(second)));

    /// <summary>What a rule requires, as text.</summary>
    internal static string TextOf(RulePlan rule, PlanSkills skills) => TextOf(rule.Requires.Select(skills.Of));

    /// <summary>
    /// Every set that some call may come out with, the empty one first, in the order in which the rules make them; a plan
    /// past <see cref="Most"/> gives just one more than that.
    /// </summary>
    internal static IReadOnlyList<string> Reachable(RoutingPlan plan, PlanSkills skills)
    {
        List<string> all = [string.Empty];
        List<string> goingOn = [string.Empty];
        foreach (RulePlan rule in plan.Classification)
        {
            string own = TextOf(rule, skills);
            foreach (string set in goingOn.ToArray())
            {
                string union = Union(set, own);
                if (!all.Contains(union)) all.Add(union);
                if (rule.Continue && !goingOn.Contains(union)) goingOn.Add(union);
                if (all.Count > Most) return all;
            }
        }

        return all;
    }

    private static NamedNeed ParseOne(string text)
    {
        string[] parts = text.Split(':');
        return new NamedNeed(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "true");
    }
}
