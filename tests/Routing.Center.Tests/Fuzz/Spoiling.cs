using System.Globalization;

namespace Routing.Center.Tests;

/// <summary>Spoils bytes by a seed: flips, cuts, inserts, and values that lengths and counts are likely to trip over.</summary>
internal static class Spoiling
{
    private static readonly byte[] Edges = [0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF];

    /// <summary>Inputs of a test: few in the usual run; ROUTING_FUZZ_INPUTS says how many in all.</summary>
    internal static int Inputs(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("ROUTING_FUZZ_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) ? wanted : usual;

    /// <summary>Carries work out that has to end by itself; where it does not, the input under way is named.</summary>
    internal static async Task EndsAsync(TimeSpan patience, Func<string> input, Action work)
    {
        try
        {
            await Task.Run(work, TestContext.Current.CancellationToken).WaitAsync(patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"does not end: {input()}");
        }
    }

    /// <summary>The bytes, spoilt in one to four places.</summary>
    internal static byte[] Spoil(Random random, ReadOnlySpan<byte> bytes)
    {
        List<byte> spoilt = [.. bytes];
        for (int times = random.Next(1, 5); times > 0; times--) SpoilOnce(random, spoilt);
        return [.. spoilt];
    }

    private static void SpoilOnce(Random random, List<byte> bytes)
    {
        if (bytes.Count == 0) return;
        int at = random.Next(bytes.Count);
        int length = Math.Min(random.Next(1, 9), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = Edges[random.Next(Edges.Length)];
                break;
            case 2:
                for (int i = at; i < at + length; i++) bytes[i] = Edges[random.Next(Edges.Length)];
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
