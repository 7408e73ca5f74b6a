using Routing.Core;

namespace Routing.Center;

/// <summary>A checked plan in the numbers of <see cref="PlanNumbers"/>: ready for the engine and for classifying calls.</summary>
internal sealed class CompiledPlan
{
    private readonly PlanNumbers _numbers;
    private readonly QueuePlan?[] _queues;
    private readonly IReadOnlyList<WayOut>[] _ways;
    private readonly CompiledRule[] _rules;
    private readonly Dictionary<string, CompiledEntry> _entries;
    private readonly CompiledEntry _noEntry;

    private CompiledPlan(RoutingPlan plan, PlanNumbers numbers)
    {
        PlanSkills skills = new(plan);
        Plan = plan;
        _numbers = numbers;
        Table = TableCompiler.Compile(plan, skills, numbers);
        Queues = [.. plan.Queues.Select(queue => numbers.Queues.NumberOf(queue.Id))];
        _queues = new QueuePlan?[Table.Queues.Count];
        foreach (QueuePlan queue in plan.Queues) _queues[numbers.Queues.NumberOf(queue.Id)] = queue;
        _ways = [.. _queues.Select(queue => queue is null ? [] : OverflowCompiler.WaysOf(queue))];
        _rules = [.. plan.Classification.Select(rule => CompiledRule.Of(rule, skills, numbers))];
        int defaultQueue = numbers.Queues.NumberOf(TableCompiler.DefaultQueueOf(plan));
        _noEntry = new CompiledEntry(defaultQueue, PlanWords.Always);
        _entries = plan.EntryPoints.ToDictionary(
            entry => entry.Dnis,
            entry => new CompiledEntry(entry.Queue is null ? defaultQueue : numbers.Queues.NumberOf(entry.Queue), entry.Hours, entry.TurnAway?.Closed),
            StringComparer.Ordinal);
    }

    /// <summary>The plan as written.</summary>
    internal RoutingPlan Plan { get; }

    /// <summary>The engine's part.</summary>
    internal RoutingTable Table { get; }

    /// <summary>Numbers of the plan's queues, in the plan's order.</summary>
    internal IReadOnlyList<int> Queues { get; }

    /// <summary>Compiles a plan that the check found good. Deterministic; may give new numbers to new names.</summary>
    internal static CompiledPlan Compile(RoutingPlan plan, PlanNumbers numbers) => new(plan, numbers);

    /// <summary>The number of a queue of this plan, the one that a removed queue's contacts go to, or -1.</summary>
    internal int QueueOf(string id) =>
        _numbers.Queues.TryNumberOf(TableCompiler.FollowRemoved(Plan, id), out int number) && QueueAt(number) is not null ? number : -1;

    /// <summary>The queue as the plan has it; null for a number that no queue of the plan has.</summary>
    internal QueuePlan? QueueAt(int number) => (uint)number < (uint)_queues.Length ? _queues[number] : null;

    /// <summary>Whether callers may wait in this queue of the plan while none of its agents is signed in.</summary>
    internal bool JoinsWhenUnstaffed(int number) => QueueAt(number)?.JoinWhenUnstaffed ?? true;

    /// <summary>
    /// Where a call goes. The first matching rule gives the queue, otherwise its entry point does, otherwise the plan's default
    /// queue; rules that continue add their priority and skills on the way. A queue asked for stands above the rules, of which
    /// then only those that continue count; a priority asked for stands in place of theirs. Of what they say of stickiness the last
    /// stands. Deterministic in its arguments.
    /// </summary>
    internal Classification Classify(CallRequest request, long now, OpeningCalendar calendar)
    {
        CompiledEntry entry = EntryOf(request);
        int queue = request.Queue is null ? -1 : QueueOf(request.Queue);
        int priority = 0;
        int extra = 0;
        bool isSticky = true;
        foreach (CompiledRule rule in _rules)
        {
            if ((request.Queue is not null && !rule.Plan.Continue) || !rule.Matches(request)) continue;
            priority += rule.Plan.Priority;
            extra = rule.Extras[extra];
            isSticky = rule.Plan.Sticky ?? isSticky;
            if (rule.Plan.Continue) continue;
            queue = rule.QueueOf(request.CallId);
            break;
        }

        if (request.Queue is null && queue < 0) queue = entry.Queue;
        bool isEntryOpen = IsOpen(entry.Hours, now, calendar);
        bool isOpen = isEntryOpen && (QueueAt(queue) is not { } plan || IsOpen(plan.Hours, now, calendar));
        return new Classification(queue, request.Priority ?? Math.Min(priority, RoutingTable.MaxPriority), extra, isOpen, isEntryOpen, isSticky);
    }

    /// <summary>Whether a queue is open by its own hours.</summary>
    internal bool IsQueueOpen(int queue, long now, OpeningCalendar calendar) => QueueAt(queue) is not { } plan || IsOpen(plan.Hours, now, calendar);

    /// <summary>What the plan says of callers who are turned away so; null where it closes their calls without a word.</summary>
    internal WayOutPlan? TurnAwayOf(CallRequest request, int queue, TurnAwayReason reason) => reason switch
    {
        TurnAwayReason.EntryClosed => EntryOf(request).Closed,
        TurnAwayReason.Full => QueueAt(queue)?.TurnAway?.Full,
        TurnAwayReason.Unstaffed => QueueAt(queue)?.TurnAway?.Unstaffed,
        _ => QueueAt(queue)?.TurnAway?.Closed,
    };

    /// <summary>The way out that an event's number means for a call, at the door or of one who waits.</summary>
    internal WayOut WayOutOf(CallRequest request, int queue, int number)
    {
        if (!WayOut.IsOfDoor(number)) return _ways[queue][number];
        (TurnAwayReason reason, OverflowEffect effect) = WayOut.DoorOf(number);
        return WayOut.Of(TurnAwayOf(request, queue, reason), PlanWords.Of(reason)).First(way => way.Effect == effect);
    }

    private CompiledEntry EntryOf(CallRequest request)
        => request.Dnis is not null && _entries.TryGetValue(request.Dnis, out CompiledEntry? known) ? known : _noEntry;

    /// <summary>
    /// Whether named hours are open. Outside the span of the calendar they count as open: a calendar that was not extended in
    /// time must not turn callers away.
    /// </summary>
    private static bool IsOpen(string hours, long now, OpeningCalendar calendar)
    {
        if (hours == PlanWords.Always || now < calendar.FromMs || now >= calendar.UntilMs) return true;
        for (int i = 0; i < calendar.Open.Count; i++)
        {
            OpenInterval interval = calendar.Open[i];
            if (interval.StartMs <= now && now < interval.EndMs && interval.Hours == hours) return true;
        }

        return false;
    }
}
