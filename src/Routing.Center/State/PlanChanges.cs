using Routing.Core;

namespace Routing.Center;

/// <summary>Puts plans and opening hours into force, and starts the center again after a stop.</summary>
internal sealed class PlanChanges(CenterState center)
{
    internal CommandResult Apply(ApplyPlan command)
    {
        // New names get numbers in a copy, so that a plan that is refused leaves none behind.
        PlanNumbers numbers = CopyOf(center.Numbers);
        RoutingPlan plan;
        CompiledPlan compiled;
        try
        {
            plan = PlanReader.ReadChecked(command.PlanJson);
            compiled = CompiledPlan.Compile(plan, numbers);
        }
        catch (Exception mistake) when (mistake is FormatException or ArgumentException)
        {
            return CommandResult.Refused(Refusal.InvalidPlan, mistake.Message);
        }

        RejectReason reason = center.Ask(Command.ApplyTable(compiled.Table));
        if (reason != RejectReason.None) return CommandResult.Refused(Refusal.InvalidPlan, "the engine refused its table");
        if (center.InForce is null) center.Marks.Begin(command.Calendar, center.Now);
        center.Numbers = numbers;
        center.InForce = new PlanInForce(command.PlanJson, plan, compiled, command.Calendar, (center.InForce?.Version ?? 0) + 1);
        center.HoursOverrides.KeepOf(compiled);
        center.CallbackTries.Reclassify();
        return center.Done();
    }

    internal CommandResult Extend(ExtendCalendar command)
    {
        if (OpeningCalendars.AreEqual(center.InForce!.Calendar, command.Calendar)) return center.Done();
        center.InForce = center.InForce with { Calendar = command.Calendar };
        center.Emit(EventKind.CalendarExtended);
        return center.Done();
    }

    internal CommandResult Recover()
    {
        center.Ask(Command.Recover());
        return center.Done();
    }

    internal CommandResult Stop()
    {
        center.Emit(EventKind.CenterStopped);
        return center.Done();
    }

    private static PlanNumbers CopyOf(PlanNumbers numbers)
    {
        PlanNumbers copy = new();
        Copy(numbers.Queues, copy.Queues);
        Copy(numbers.Skills, copy.Skills);
        Copy(numbers.Extras, copy.Extras);
        return copy;
    }

    private static void Copy(NumberRegister from, NumberRegister to)
    {
        for (int number = 0; number < from.Count; number++) to.NumberOf(from.NameOf(number));
    }
}
