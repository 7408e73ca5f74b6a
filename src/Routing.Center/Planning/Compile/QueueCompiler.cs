using Routing.Core;

namespace Routing.Center;

/// <summary>Makes one queue's rule for the engine.</summary>
internal sealed class QueueCompiler(RoutingPlan plan, PlanSkills skills, PlanNumbers numbers)
{
    private const double ProtectedReservationSeconds = 8;
    private const double ReservationSeconds = 12;
    private const double ShortAbandonSeconds = 5;

    /// <summary>The queue's rule.</summary>
    internal QueueRule Compile(QueuePlan queue) => new()
    {
        WithinMs = PlanWords.Ms(queue.ServiceLevel.WithinSeconds),
        Target = queue.ServiceLevel.Target,
        ShortAbandonMs = PlanWords.Ms(queue.ServiceLevel.ShortAbandonSeconds ?? Math.Min(ShortAbandonSeconds, queue.ServiceLevel.WithinSeconds)),
        Formula = PlanWords.Formulas[queue.ServiceLevel.Formula],
        Protected = queue.Protected,
        Steps = Steps(queue),
        ReservationMs = PlanWords.Ms(queue.ReservationSeconds ?? (queue.Protected ? ProtectedReservationSeconds : ReservationSeconds)),
        AutoAccept = PlanWords.Accepts[queue.Accept],
        WrapUp = PlanWords.WrapUps[queue.WrapUp.Mode],
        WrapUpMs = PlanWords.Ms(queue.WrapUp.Seconds ?? 0),
        Units = queue.Units,
        Capacity = queue.Capacity,
        Weight = queue.Weight,
    };

    /// <summary>The queue's own steps and those of its overflow, merged by time: who has joined once stays.</summary>
    private List<RequirementStep> Steps(QueuePlan queue)
    {
        IReadOnlyList<StepPlan> own = PlanSkills.StepsOf(queue);
        OverflowPlan[] widenings = [.. queue.Overflow.Where(overflow => overflow is { AfterSeconds: not null, WidenTo: not null })];
        SortedSet<long> times = [.. own.Select(step => PlanWords.Ms(step.AfterSeconds)), .. widenings.Select(TimeOf)];
        return [.. times.Select(time => StepAt(time, own, widenings))];
    }

    private RequirementStep StepAt(long time, IReadOnlyList<StepPlan> own, OverflowPlan[] widenings)
    {
        StepPlan[] begun = [.. own.Where(step => PlanWords.Ms(step.AfterSeconds) <= time)];
        OverflowPlan[] joined = [.. widenings.Where(widening => TimeOf(widening) <= time).OrderBy(TimeOf)];
        List<IReadOnlyList<SkillNeed>> alternatives = [NeedsOf(begun[^1])];
        foreach (OverflowPlan widening in joined)
        {
            IReadOnlyList<SkillNeed> needs = NeedsOf(PlanSkills.StepsOf(plan.Queues.First(queue => queue.Id == widening.WidenTo))[0]);
            if (!alternatives.Exists(known => known.SequenceEqual(needs))) alternatives.Add(needs);
        }

        string? joining = joined.FirstOrDefault(widening => TimeOf(widening) == time)?.WidenTo;
        return new RequirementStep(time, alternatives, joining is null ? -1 : numbers.Queues.NumberOf(joining))
        {
            Waives = [.. begun.SelectMany(step => step.Waives).Distinct(StringComparer.Ordinal).Select(numbers.Skills.NumberOf)],
        };
    }

    private IReadOnlyList<SkillNeed> NeedsOf(StepPlan step) =>
        [.. step.Skills.Select(skills.Of).Select(need => new SkillNeed(numbers.Skills.NumberOf(need.Skill), need.MinLevel, need.Certified))];

    private static long TimeOf(OverflowPlan widening) => PlanWords.Ms(widening.AfterSeconds!.Value);
}
