namespace Routing.Core;

/// <summary>Folds numbers into one: the same sequence gives the same value everywhere.</summary>
public struct StateHasher
{
    private const ulong Prime = 0x9E3779B97F4A7C15;
    private ulong _value;

    /// <summary>The value so far.</summary>
    public readonly ulong Value => _value;

    /// <summary>Adds a whole number.</summary>
    public void Add(long number)
    {
        ulong mixed = (_value ^ (ulong)number) * Prime;
        mixed ^= mixed >> 29;
        _value = (mixed * 0xBF58476D1CE4E5B9) + 0x632BE59BD9B4E019;
    }

    /// <summary>Adds a double by its bits; both zeros are one.</summary>
    public void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number + 0.0));
}
