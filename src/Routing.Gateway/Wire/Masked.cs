namespace Routing.Gateway;

/// <summary>Numbers and ids of customers as those see them who need not know them: enough to tell two apart, not enough to call.</summary>
internal static class Masked
{
    private const string Mask = "****";
    private const int Number = 10;
    private const int Front = 3;
    private const int Back = 4;

    /// <summary>The first three and last four characters of a number's length, the last four of shorter texts, nothing of very short ones.</summary>
    internal static string? Of(string? text) => text switch
    {
        null => null,
        { Length: >= Number } => string.Concat(text.AsSpan(0, Front), Mask, text.AsSpan(text.Length - Back)),
        { Length: >= 2 * Back } => string.Concat(Mask, text.AsSpan(text.Length - Back)),
        _ => Mask,
    };
}
