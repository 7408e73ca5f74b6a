namespace Routing.Center;

/// <summary>Checks a queue's steps: each at least as wide as the one before, and none that gives certification up.</summary>
internal static class StepCheck
{
    /// <summary>Most steps of the engine's table, those that come of overflow included.</summary>
    internal const int Most = 15;

    internal static void Check(PlanScope scope, QueuePlan queue, string path)
    {
        IReadOnlyList<StepPlan> steps = PlanSkills.StepsOf(queue);
        if (queue.Requires.Count == 0)
        {
            scope.Mistakes.Must(scope.Skills.Knows(queue.Id), $"{path}.requires", $"must be given: no skill is named \"{queue.Id}\" like the queue");
        }

        int count = steps.Count + queue.Overflow.Count(OverflowCompiler.IsStep);
        scope.Mistakes.Must(count <= Most, $"{path}.requires", $"makes {count} steps with its overflow; the most is {Most}");
        foreach ((int index, StepPlan step) in queue.Requires.Index())
        {
            string stepPath = $"{path}.requires[{index}]";
            Skills(scope, step, stepPath);
            if (index == 0) scope.Mistakes.Must(step.AfterSeconds == 0, $"{stepPath}.afterSeconds", "must be 0: the first step holds from the start");
            else Widens(scope, queue.Requires[index - 1], step, stepPath);
        }
    }

    private static void Skills(PlanScope scope, StepPlan step, string path)
    {
        scope.Mistakes.Must(step.Skills.Count > 0, $"{path}.skills", "must have at least one skill");
        foreach ((int index, NeedPlan need) in step.Skills.Index()) NeedCheck.Check(scope, need, $"{path}.skills[{index}]");
        foreach ((int index, string skill) in step.Waives.Index()) scope.Skill(skill, $"{path}.waives[{index}]");
        foreach (IGrouping<string, NeedPlan> again in step.Skills.GroupBy(need => need.Skill, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            scope.Mistakes.Error($"{path}.skills", $"has \"{again.Key}\" more than once");
        }
    }

    private static void Widens(PlanScope scope, StepPlan before, StepPlan step, string path)
    {
        scope.Between(step.AfterSeconds, 0, PlanScope.LongestSeconds, $"{path}.afterSeconds");
        scope.Mistakes.Must(
            PlanWords.Ms(step.AfterSeconds) >= PlanWords.Ms(before.AfterSeconds), $"{path}.afterSeconds", "must not be earlier than the step before");
        Dictionary<string, NamedNeed> old = [];
        foreach (NeedPlan need in before.Skills) old[need.Skill] = scope.Skills.Of(need);
        foreach ((int index, NeedPlan written) in step.Skills.Index())
        {
            NamedNeed need = scope.Skills.Of(written);
            string needPath = $"{path}.skills[{index}]";
            if (!old.TryGetValue(need.Skill, out NamedNeed known))
            {
                scope.Mistakes.Error(needPath, $"makes the step narrower: the one before does not ask for \"{need.Skill}\"");
                continue;
            }

            scope.Mistakes.Must(need.MinLevel <= known.MinLevel, $"{needPath}.minLevel", "makes the step narrower: the one before asks for a lower level");
            scope.Mistakes.Must(!need.Certified || known.Certified, $"{needPath}.certified", "makes the step narrower: the one before asks for no certificate");
            scope.Mistakes.Must(need.Certified || !known.Certified, $"{needPath}.certified", "drops the certificate that the step before asks for");
        }

        bool wasCertified = old.Values.Any(need => need.Certified);
        bool isCertified = step.Skills.Any(need => scope.Skills.Of(need).Certified || !scope.Skills.Knows(need.Skill));
        scope.Mistakes.Must(!wasCertified || isCertified, path, "drops certified: it keeps none of the certified skills of the step before");
    }
}
