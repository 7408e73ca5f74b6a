namespace Routing.Core;

/// <summary>Checks what <see cref="QueueRule"/> and its parts promise.</summary>
internal static class TableCheck
{
    internal static void Ensure(RoutingTable table)
    {
        if (table.Extras.Count == 0 || table.Extras[0].Count != 0) throw new ArgumentException("Extra 0 must be empty.");
        if (!PolicyCatalogue.Ships(table.Policy.Kind)) throw new ArgumentException($"Policy {table.Policy.Kind} is not shipped.");
        if (!Enum.IsDefined(table.Policy.Selection)) throw new ArgumentException($"Selection {table.Policy.Selection} is not shipped.");
        if (table.Connect is not { TimeoutMs: > 0, MaxConnectedMs: > 0, DialMs: > 0 }) throw new ArgumentException("TimeoutMs, MaxConnectedMs and DialMs must be positive.");
        for (int number = 0; number < table.Queues.Count; number++) Ensure(table, number, table.Queues[number]);
    }

    private static void Ensure(RoutingTable table, int number, QueueRule queue)
    {
        void Must(bool condition, string what)
        {
            if (!condition) throw new ArgumentException($"Queue {number}: {what}.");
        }

        if (!queue.Exists)
        {
            Must((uint)queue.MovesTo < (uint)table.Queues.Count && table.Queues[queue.MovesTo].Exists, "MovesTo must exist");
            return;
        }

        Must(queue.WithinMs > 0, "WithinMs must be positive");
        Must(queue.Target is >= 0 and <= 1, "Target must be 0 to 1");
        Must(queue.ReservationMs > 0, "ReservationMs must be positive");
        Must(queue.WrapUp != WrapUpMode.Timed || queue.WrapUpMs > 0, "WrapUpMs must be positive");
        Must(queue.Units >= 1, "Units must be at least 1");
        Must(queue.ShortAbandonMs <= queue.WithinMs, "ShortAbandonMs must not exceed WithinMs");
        Must(queue.Steps.Count is >= 1 and <= 15, "there must be 1 to 15 steps");
        Must(queue.Steps[0].AfterMs == 0, "the first step must start at 0");
        for (int i = 1; i < queue.Steps.Count; i++) Must(queue.Steps[i].AfterMs >= queue.Steps[i - 1].AfterMs, "steps must be in order");
        Must(queue.Steps.All(step => step.Alternatives.Count > 0), "a step needs an alternative");
        Must(queue.Steps.All(step => step.OverflowFrom >= -1 && step.OverflowFrom < table.Queues.Count), "OverflowFrom must be a queue or -1");
        Must(queue.Overflow.Count <= OverflowPlan.MostRules, "there must be at most 16 overflow rules");
        Must(queue.Overflow.Count(rule => rule.Effect == OverflowEffect.Widen) <= OverflowPlan.MostWidenings, "at most 3 overflow rules may widen");
        foreach (OverflowRule rule in queue.Overflow) EnsureOverflow(table, rule, Must);
    }

    private static void EnsureOverflow(RoutingTable table, OverflowRule rule, Action<bool, string> must)
    {
        must(Enum.IsDefined(rule.Condition), "an overflow rule needs a condition");
        must(Enum.IsDefined(rule.Effect), "an overflow rule needs an effect");
        must(rule.AfterMs >= 0, "AfterMs of overflow must not be negative");
        must(rule.Below is >= 0 and <= 1, "Below must be 0 to 1");
        bool joins = (uint)rule.WidenTo < (uint)table.Queues.Count && table.Queues[rule.WidenTo].Exists;
        must(rule.Effect != OverflowEffect.Widen || joins, "WidenTo must exist");
    }
}
