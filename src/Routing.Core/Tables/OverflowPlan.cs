namespace Routing.Core;

/// <summary>One queue's overflow rules as the engine looks at them: a bit for each rule.</summary>
internal sealed class OverflowPlan
{
    internal const int MostRules = 16;
    internal const int MostWidenings = 3;

    private readonly OverflowRule[] _rules;
    private readonly byte[] _wideBits;

    private OverflowPlan(IReadOnlyList<OverflowRule> rules)
    {
        _rules = [.. rules];
        _wideBits = new byte[_rules.Length];
        int widenings = 0;
        for (int number = 0; number < _rules.Length; number++)
        {
            int bit = 1 << number;
            All |= bit;
            if (_rules[number].Condition == OverflowCondition.AfterWait) ByWait |= bit;
            if (_rules[number].Effect != OverflowEffect.Widen) continue;
            Widening |= bit;
            _wideBits[number] = (byte)(1 << widenings++);
        }
    }

    /// <summary>Every rule.</summary>
    internal int All { get; }

    /// <summary>Rules that hold after a wait; the others hold by state.</summary>
    internal int ByWait { get; }

    /// <summary>Rules that widen: the only ones for a callback and for the contact of another center.</summary>
    internal int Widening { get; }

    internal OverflowRule this[int number] => _rules[number];

    /// <summary>The plans of a table's queues, null for a queue without overflow.</summary>
    internal static OverflowPlan?[] Of(RoutingTable table) =>
        [.. table.Rules.Select(rule => rule.Exists && rule.Overflow.Count > 0 ? new OverflowPlan(rule.Overflow) : null)];

    /// <summary>Rules that may still be applied to a contact.</summary>
    internal int OpenTo(in Contact contact) => (contact.IsCallback || contact.IsGuest ? Widening : All) & ~contact.Applied;

    /// <summary>The bit of a widening in <see cref="Contact.Wide"/>.</summary>
    internal byte WideBitOf(int number) => _wideBits[number];
}
