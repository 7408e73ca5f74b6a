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
        Overflow = [.. OverflowCompiler.WaysOf(queue).Select(way => OverflowCompiler.RuleOf(way, numbers.Queues.NumberOf, NeedsToJoin))],
        ReservationMs = PlanWords.Ms(queue.ReservationSeconds ?? (queue.Protected ? ProtectedReservationSeconds : ReservationSeconds)),
        AutoAccept = PlanWords.Accepts[queue.Accept],
        WrapUp = PlanWords.WrapUps[queue.WrapUp.Mode],
        WrapUpMs = PlanWords.Ms(queue.WrapUp.Seconds ?? 0),
        Units = queue.Units,
        Capacity = queue.Capacity,
        Weight = queue.Weight,
    };

    /// <summary>
    /// The queue's own steps and those of its overflow, merged by time: who has joined once stays. Own steps of one time stay apart, so
    /// that the narrower has the first choice; overflow of that time joins with the last of them.
    /// </summary>
    private List<RequirementStep> Steps(QueuePlan queue)
    {
        IReadOnlyList<StepPlan> own = PlanSkills.StepsOf(queue);
        OverflowPlan[] widenings = [.. queue.Overflow.Where(OverflowCompiler.IsStep)];
        IEnumerable<(long Time, int Own)> steps = own.Select((step, index) => (PlanWords.Ms(step.AfterSeconds), index + 1));
        IEnumerable<(long Time, int Own)> joins = widenings.Select(widening => (TimeOf(widening), own.Count(step => PlanWords.Ms(step.AfterSeconds) <= TimeOf(widening))));
        return [.. steps.Union(joins).Order().Select(point => StepAt(point.Time, [.. own.Take(point.Own)], Joined(point, own, widenings)))];
    }

    private static OverflowPlan[] Joined((long Time, int Own) point, IReadOnlyList<StepPlan> own, OverflowPlan[] widenings)
    {
        bool isLast = point.Own == own.Count || PlanWords.Ms(own[point.Own].AfterSeconds) > point.Time;
        return [.. widenings.Where(widening => TimeOf(widening) < point.Time || (isLast && TimeOf(widening) == point.Time)).OrderBy(TimeOf)];
    }

    private RequirementStep StepAt(long time, StepPlan[] begun, OverflowPlan[] joined)
    {
        List<IReadOnlyList<SkillNeed>> alternatives = [NeedsOf(begun[^1])];
        foreach (OverflowPlan widening in joined)
        {
            IReadOnlyList<SkillNeed> needs = NeedsToJoin(widening.WidenTo!);
            if (!alternatives.Exists(known => known.SequenceEqual(needs))) alternatives.Add(needs);
        }

        string? joining = joined.FirstOrDefault(widening => TimeOf(widening) == time)?.WidenTo;
        return new RequirementStep(time, alternatives, joining is null ? -1 : numbers.Queues.NumberOf(joining))
        {
            Waives = [.. begun.SelectMany(step => step.Waives).Distinct(StringComparer.Ordinal).Select(numbers.Skills.NumberOf)],
        };
    }

    // Of the agents of a queue that joins: what its first step asks.
    private IReadOnlyList<SkillNeed> NeedsToJoin(string id) => NeedsOf(PlanSkills.StepsOf(plan.Queues.First(queue => queue.Id == id))[0]);

    private IReadOnlyList<SkillNeed> NeedsOf(StepPlan step) =>
        [.. step.Skills.Select(skills.Of).Select(need => new SkillNeed(numbers.Skills.NumberOf(need.Skill), need.MinLevel, need.Certified))];

    private static long TimeOf(OverflowPlan widening) => PlanWords.Ms(widening.AfterSeconds!.Value);
}
