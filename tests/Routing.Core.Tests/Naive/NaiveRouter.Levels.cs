namespace Routing.Core.Tests.Naive;

/// <content>Bookings against the threshold, and the controllers that steer by them.</content>
internal sealed partial class NaiveRouter
{
    private void BookPastThreshold(NaiveContact contact)
    {
        contact.Resolved = true;
        QueueRule rule = RuleOf(contact);
        _queues[contact.Queue].Book(_now, new ServiceLevelCounts(0, 0, 0, 0, 1));
        if (rule.Formula != ServiceLevelFormula.Answered) Steer(contact, 0, 1);
    }

    /// <summary>In the millisecond of its threshold timer a contact can be answered, or leave, before that timer's turn.</summary>
    private void BookIfLate(NaiveContact contact, long wait)
    {
        if (!contact.Resolved && wait > RuleOf(contact).WithinMs) BookPastThreshold(contact);
    }

    private void BookAnswer(NaiveContact contact, long wait)
    {
        Stop(NaiveTimerKind.Threshold, contact.Id);
        if (contact.Transferred) return;
        BookIfLate(contact, wait);
        NaiveQueue queue = _queues[contact.Queue];
        queue.AnsweredWaitMs += wait;
        if (contact.Resolved)
        {
            queue.Book(ThresholdOf(contact), new ServiceLevelCounts(0, 1, 0, 0, 0));
            if (RuleOf(contact).Formula == ServiceLevelFormula.Answered) Steer(contact, 0, 1);
            return;
        }

        contact.Resolved = true;
        queue.Book(_now, new ServiceLevelCounts(1, 0, 0, 0, 0));
        Steer(contact, 1, 1);
    }

    private void BookAbandon(NaiveContact contact)
    {
        if (contact.Transferred) return;
        NaiveQueue queue = _queues[contact.Queue];
        queue.Abandoned++;
        if (contact.Resolved) return;
        QueueRule rule = RuleOf(contact);
        bool isShort = WaitOf(contact) <= rule.ShortAbandonMs;
        queue.Book(_now, new ServiceLevelCounts(0, 0, 1, isShort ? 1 : 0, 0));
        switch (rule.Formula)
        {
            case ServiceLevelFormula.Offered: Steer(contact, 0, 1); break;
            case ServiceLevelFormula.OfferedMinusShortAbandons when !isShort: Steer(contact, 0, 1); break;
            case ServiceLevelFormula.AbandonsInTimeCountAsMet: Steer(contact, 1, 1); break;
        }
    }

    /// <summary>The moment at which the contact was past its threshold, in whose window it counts.</summary>
    private long ThresholdOf(NaiveContact contact) => Math.Min(_now, contact.ClockStart + RuleOf(contact).WithinMs + 1);

    private void Steer(NaiveContact contact, int hits, int count)
    {
        _queues[contact.Queue].Hits += hits;
        _queues[contact.Queue].Count += count;
    }

    private void MeasureGap(NaiveQueue queue)
    {
        if (queue.LastFree != 0) queue.Gap += (Math.Min(30, (_now - queue.LastFree) / 1000.0) - queue.Gap) / 20;
        queue.LastFree = _now;
    }

    private void StepControllers()
    {
        if (_table is null) return;
        var queues = Enumerable.Range(0, _queues.Count)
            .Where(number => Table.Queues[number].Exists)
            .Select(number => (State: _queues[number], Rule: Table.Queues[number]))
            .ToList();
        var ordinary = queues.Where(queue => !queue.Rule.Protected).ToList();
        double decay = Exponential.Of(-1.0 / (IsLex(Table.Policy.Kind) ? 600 : 300));
        foreach ((NaiveQueue state, QueueRule rule) in queues)
        {
            state.Hits *= decay;
            state.Count *= decay;
            state.M = (state.Hits + (5 * rule.Target)) / (state.Count + 5);
            if (!IsGuard(Table.Policy.Kind)) continue;
            if (rule.Protected) StepProtected(state, rule);
            else StepOrdinary(state, rule, ordinary.Count);
        }

        if (IsLex(Table.Policy.Kind)) StepLex();
        if (!IsGuard(Table.Policy.Kind)) return;
        if (!Table.Policy.Comfort || ordinary.Count == 0) _v = 0;
        else StepComfort(ordinary.Max(queue => queue.Rule.Target + 0.10 - queue.State.M));
        _protectedWeight = ordinary.Count == 0 ? 1 : Exponential.Of(_v) * ordinary.Max(queue => queue.State.B);
    }

    private static bool IsGuard(PolicyKind kind) => kind is PolicyKind.Guard or PolicyKind.Guardg;

    private static bool IsLex(PolicyKind kind) => kind is PolicyKind.Lex or PolicyKind.Lexg;

    private void StepLex()
    {
        double ofProtected = Shortfall(true);
        double ofOthers = Shortfall(false);
        if (ofProtected > 0) _v += 0.2 * ofProtected;
        else if (ofOthers > 0) _v -= 0.05 * ofOthers;
        else _v += 0.01 * (0.5 - _v);
        _v = Math.Clamp(_v, 0, 3);
        _protectedWeight = Exponential.Of(_v);
    }

    private double Shortfall(bool ofProtected) =>
        Enumerable.Range(0, _queues.Count)
            .Where(number => Table.Queues[number].Exists && Table.Queues[number].Protected == ofProtected)
            .Select(number => (State: _queues[number], Table.Queues[number].Target))
            .Select(queue => queue.Target + 0.01 - ((queue.State.Hits + (5 * queue.Target)) / (queue.State.Count + 5)))
            .DefaultIfEmpty(double.NegativeInfinity)
            .Max();

    private static void StepProtected(NaiveQueue state, QueueRule rule)
    {
        double threshold = rule.WithinMs / 1000.0;
        state.X = Math.Clamp(state.X + (0.02 * (rule.Target + 0.01 - state.M)), 0.05, 0.80);
        state.Guard = Math.Max(0, (threshold * (1 - state.X)) - Math.Min(2 * state.Gap, threshold / 4) - state.Ring);
    }

    private static void StepOrdinary(NaiveQueue state, QueueRule rule, int several)
    {
        if (several == 1)
        {
            state.B = 1;
            return;
        }

        double e = rule.Target + 0.01 - state.M;
        state.U = Math.Clamp(e > 0 ? state.U + (0.05 * e) : state.U - (0.01 * state.U), 0, 1.1);
        state.B = Exponential.Of(state.U);
    }

    private void StepComfort(double e) =>
        _v = Math.Clamp(e > 0 ? _v - (0.2 * e) : _v + (0.04 * (0.5 - _v)), 0, 0.5);
}
