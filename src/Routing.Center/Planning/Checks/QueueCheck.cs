namespace Routing.Center;

/// <summary>Checks one queue.</summary>
internal static class QueueCheck
{
    internal static void Check(PlanScope scope, QueuePlan queue, string path)
    {
        ServiceLevel(scope, queue.ServiceLevel, $"{path}.serviceLevel");
        StepCheck.Check(scope, queue, path);
        OverflowCheck.Check(scope, queue, path);
        scope.Between(queue.Capacity, 0, int.MaxValue, $"{path}.capacity");
        scope.Duration(queue.MaxWaitSeconds, $"{path}.maxWaitSeconds");
        TurnAwayCheck.Check(scope, queue, $"{path}.turnAway");
        scope.Hours(queue.Hours, $"{path}.hours");
        WrapUp(scope, queue.WrapUp, $"{path}.wrapUp");
        Reservation(scope, queue, $"{path}.reservationSeconds");
        scope.Word(PlanWords.Accepts, queue.Accept, $"{path}.accept");
        scope.Between(queue.Units, 1, 100, $"{path}.units");
        scope.Between(queue.Weight, 0.001, 1_000_000, $"{path}.weight");
    }

    private static void ServiceLevel(PlanScope scope, ServiceLevelPlan level, string path)
    {
        scope.Duration(level.WithinSeconds, $"{path}.withinSeconds");
        scope.Mistakes.Must(level.Target is > 0 and <= 1, $"{path}.target", FormattableString.Invariant($"is {level.Target}; must be above 0 and at most 1"));
        if (level.Target == 1) scope.Mistakes.Warning($"{path}.target", "is 1: a single late answer makes it impossible to meet");
        scope.Between(level.ShortAbandonSeconds, 0, level.WithinSeconds, $"{path}.shortAbandonSeconds");
        scope.Word(PlanWords.Formulas, level.Formula, $"{path}.formula");
    }

    private static void WrapUp(PlanScope scope, WrapUpPlan wrapUp, string path)
    {
        scope.Word(PlanWords.WrapUps, wrapUp.Mode, $"{path}.mode");
        scope.Duration(wrapUp.Seconds, $"{path}.seconds");
        bool isTimed = wrapUp.Mode == "timed";
        scope.Mistakes.Must(!isTimed || wrapUp.Seconds is not null, $"{path}.seconds", "must be given: the wrap-up is timed");
        if (!isTimed && wrapUp.Seconds is not null) scope.Mistakes.Warning($"{path}.seconds", "has no effect: the wrap-up is not timed");
    }

    private static void Reservation(PlanScope scope, QueuePlan queue, string path)
    {
        scope.Between(queue.ReservationSeconds, 1, 600, path);
        if (queue.ReservationSeconds > queue.ServiceLevel.WithinSeconds / 2)
        {
            scope.Mistakes.Warning(path, "is more than half of withinSeconds: one agent who does not answer costs the caller the promise");
        }
    }
}
