namespace Routing.Tidy.Tests;

/// <summary>How these tests state what they found.</summary>
internal static class Tidy
{
    /// <summary>Fails with one line per finding.</summary>
    internal static void None(IEnumerable<string> findings, string rule)
    {
        List<string> found = [.. findings];
        Assert.True(found.Count == 0, $"{rule}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", found)}");
    }

    /// <summary>Prints a measured figure; ./test.sh repeats these lines.</summary>
    internal static void Report(string figure) => TestContext.Current.TestOutputHelper?.WriteLine("Measured: " + figure);

    /// <summary>The smallest value that at least this share of the values do not exceed.</summary>
    internal static int Quantile(IEnumerable<int> values, double share)
    {
        List<int> sorted = [.. values.Order()];
        return sorted.Count == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
