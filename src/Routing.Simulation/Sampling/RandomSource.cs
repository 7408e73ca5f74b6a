using System.Numerics;

namespace Routing.Simulation;

/// <summary>
/// One stream of random numbers (xoshiro256**, Blackman and Vigna 2018, seeded by splitmix64). Streams of other seed, replication or
/// purpose are independent, so that two runs that differ in staff or policy see the same callers (common random numbers).
/// </summary>
public sealed class RandomSource
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>The stream of a seed, a replication and a purpose.</summary>
    public RandomSource(long seed, int replication, int purpose)
    {
        // The seed is mixed first: neighbouring seeds would otherwise share three of their four words, one place on.
        ulong mixed = unchecked((ulong)seed);
        ulong state = SplitMix(ref mixed) ^ ((ulong)(uint)replication << 32) ^ (uint)purpose;
        _a = SplitMix(ref state);
        _b = SplitMix(ref state);
        _c = SplitMix(ref state);
        _d = SplitMix(ref state);
    }

    /// <summary>Uniform in (0, 1).</summary>
    public double NextUniform() => ((Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>Exponential with mean 1.</summary>
    public double NextExponential() => -Math.Log(NextUniform());

    /// <summary>Normal with mean 0 and variance 1 (Box and Muller 1958; one of the pair).</summary>
    public double NextNormal() => Math.Sqrt(2.0 * NextExponential()) * Math.Cos(2.0 * Math.PI * NextUniform());

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }
}
