namespace Routing.Center;

/// <summary>
/// One object for texts that come again and again: products, tiers, intents. Every call brings its own copies from the wire, and would keep
/// them for a day. The table is of a fixed size, so that no flood of new texts fills the memory; any thread may use it.
/// </summary>
public static class SharedTexts
{
    private const int Places = 4096;
    private const int Longest = 64;

    private static readonly string?[] Known = new string?[Places];

    /// <summary>The text, or another object that is equal to it.</summary>
    public static string? Of(string? text)
    {
        if (text is null || text.Length > Longest) return text;
        ref string? place = ref Known[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        string? known = Volatile.Read(ref place);
        if (string.Equals(known, text, StringComparison.Ordinal)) return known;
        Volatile.Write(ref place, text);
        return text;
    }
}
