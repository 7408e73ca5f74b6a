namespace Routing.Core.Tests.Workload;

/// <summary>Numbers from a seed, the same on every platform and in every version (SplitMix64).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Bits()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to) => from + (int)(Bits() % (ulong)(to - from + 1));

    public bool Percent(double chance) => Bits() % 10_000 < (ulong)(chance * 100);

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Between(0, choices.Length - 1)];

    public T Among<T>(List<T> choices) => choices[Between(0, choices.Count - 1)];
}
