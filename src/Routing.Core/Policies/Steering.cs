using System.Runtime.InteropServices;

namespace Routing.Core;

/// <summary>
/// Measures every queue's service level with exponential forgetting (in the policy's time constant) and how often agents become free for it, and lets
/// the policy steer by that once a second.
/// </summary>
internal sealed class Steering
{
    private readonly Policy _policy;
    private readonly double _decayPerSecond;
    private readonly QueueControl[] _queues;
    private readonly ScoreLine[] _lines;

    internal Steering(RoutingTable table)
    {
        Table = table;
        _queues = new QueueControl[table.Queues.Count];
        for (int queue = 0; queue < _queues.Length; queue++) _queues[queue] = Fresh(table.Queues[queue]);
        _policy = PolicyCatalogue.Create(this);
        _decayPerSecond = Exponential.Of(-1.0 / _policy.MemorySeconds);
        _lines = new ScoreLine[_queues.Length];
        DrawLines();
    }

    /// <summary>The table it steers.</summary>
    internal RoutingTable Table { get; }

    /// <summary>Queue controllers by number.</summary>
    internal Span<QueueControl> Queues => _queues;

    /// <summary>Exponent of protected queues' weight: guard's comfort, lex's lift.</summary>
    internal double V { get; set; }

    /// <summary>Weight of protected queues.</summary>
    internal double ProtectedB { get; set; } = 1;

    /// <summary>Decisions made between recovering contacts and others.</summary>
    internal long Decisions { get; set; }

    /// <summary>Whether contacts of the queue past their threshold wait in recovery lanes.</summary>
    internal bool Recovers(int queue) => _policy.Recovers(queue);

    /// <summary>Whether a contact that has waited <paramref name="delayMs"/>, its head start included, goes before all recovering ones.</summary>
    internal bool GoesFirst(int queue, long delayMs) => _policy.GoesFirst(queue, delayMs);

    /// <summary>Whether a freed agent takes its oldest recovering contact although others wait.</summary>
    internal bool TakesRecovering(bool protectedWaits, long oldestMs)
    {
        Decisions++;
        return _policy.TakesRecovering(protectedWaits, oldestMs);
    }

    /// <summary>How contacts of the queue are scored until the next step.</summary>
    internal ref readonly ScoreLine LineOf(int queue) => ref _lines[queue];

    /// <summary>Measured service level, drawn to the target while little is known.</summary>
    internal double Measured(int queue)
    {
        ref QueueControl control = ref _queues[queue];
        return (control.Hits + (5.0 * Table.Rules[queue].Target)) / (control.Count + 5.0);
    }

    /// <summary>One engine second.</summary>
    internal void Step()
    {
        for (int queue = 0; queue < _queues.Length; queue++)
        {
            _queues[queue].Hits *= _decayPerSecond;
            _queues[queue].Count *= _decayPerSecond;
        }

        _policy.Step();
        DrawLines();
    }

    /// <summary>Books an outcome by the queue's own formula.</summary>
    internal void Book(int queue, Outcome outcome, bool isShort)
    {
        ServiceLevelFormula formula = Table.Rules[queue].Formula;
        ref QueueControl control = ref _queues[queue];
        (double hits, double count) = outcome switch
        {
            Outcome.AnsweredInTime => (1.0, 1.0),
            Outcome.AnsweredLate => formula == ServiceLevelFormula.Answered ? (0.0, 1.0) : (0.0, 0.0),
            Outcome.PastThreshold => formula == ServiceLevelFormula.Answered ? (0.0, 0.0) : (0.0, 1.0),
            _ => OfAbandon(formula, isShort),
        };
        control.Hits += hits;
        control.Count += count;
    }

    /// <summary>An agent became free for the queue.</summary>
    internal void Freed(int queue, long now)
    {
        ref QueueControl control = ref _queues[queue];
        if (control.LastFree != 0) control.Gap += (Math.Min(30.0, (now - control.LastFree) / 1000.0) - control.Gap) / 20.0;
        control.LastFree = now;
    }

    /// <summary>A contact of the queue was answered this long after it was reserved.</summary>
    internal void Rang(int queue, long ringMs)
    {
        ref QueueControl control = ref _queues[queue];
        control.Ring += ((ringMs / 1000.0) - control.Ring) / 20.0;
    }

    /// <summary>Forgets when agents were last free, after a gap in time.</summary>
    internal void SkipGap()
    {
        for (int queue = 0; queue < _queues.Length; queue++) _queues[queue].LastFree = 0;
    }

    /// <summary>Goes on from where another table's steering stood, for the queues that both have.</summary>
    internal void TakeOver(Steering before)
    {
        for (int queue = 0; queue < before._queues.Length; queue++)
        {
            if (Table.Rules[queue].Exists && before.Table.Rules[queue].Exists) _queues[queue] = before._queues[queue];
        }

        Decisions = before.Decisions;
        if (PolicyCatalogue.ShareControllers(Table.Policy.Kind, before.Table.Policy.Kind)) (V, ProtectedB) = (before.V, before.ProtectedB);
        DrawLines();
    }

    internal void Save(StateWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(_queues.AsSpan()));
        writer.Write(BitConverter.DoubleToInt64Bits(V));
        writer.Write(BitConverter.DoubleToInt64Bits(ProtectedB));
        writer.Write(Decisions);
    }

    internal void Load(ref StateReader reader)
    {
        reader.Read(MemoryMarshal.AsBytes(_queues.AsSpan()));
        V = BitConverter.Int64BitsToDouble(reader.ReadLong());
        ProtectedB = BitConverter.Int64BitsToDouble(reader.ReadLong());
        Decisions = reader.ReadLong();
        DrawLines();
    }

    private void DrawLines()
    {
        for (int queue = 0; queue < _lines.Length; queue++) _lines[queue] = _policy.LineOf(queue);
    }

    private static (double Hits, double Count) OfAbandon(ServiceLevelFormula formula, bool isShort) => formula switch
    {
        ServiceLevelFormula.Offered => (0.0, 1.0),
        ServiceLevelFormula.OfferedMinusShortAbandons => isShort ? (0.0, 0.0) : (0.0, 1.0),
        ServiceLevelFormula.AbandonsInTimeCountAsMet => (1.0, 1.0),
        _ => (0.0, 0.0),
    };

    private static QueueControl Fresh(QueueRule rule) => new()
    {
        Gap = 1.0,
        X = GuardPolicy.LeastX,
        Guard = rule.Exists ? GuardPolicy.GuardOf(rule, GuardPolicy.LeastX, 1.0, 0.0) : 0.0,
        B = 1.0,
    };
}
