namespace Routing.Center;

/// <summary>The words for what is whole but laid out in a way that this release does not know.</summary>
internal static class UnknownFormat
{
    /// <summary>Which format it is in, which ones are known, and what to do.</summary>
    /// <param name="found">The format found.</param>
    /// <param name="oldest">The oldest that this release reads.</param>
    /// <param name="newest">The newest.</param>
    internal static string Says(int found, int oldest, int newest)
    {
        string known = oldest == newest ? $"{newest} alone" : $"{oldest} to {newest}";
        string release = found > newest ? "newer" : "older";
        return $"it is in format {found}, and this release reads {known}; run the {release} release that wrote it, or restore a backup from before";
    }
}
