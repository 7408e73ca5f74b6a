using System.Globalization;

namespace Routing.Center;

/// <summary>
/// Source of another center's call: of that center, the hop and the source there, so that each hand-over is a call of its own. Ids of centers
/// hold no slash, and no key's name starts with the sign that these start with.
/// </summary>
public static class GuestSource
{
    /// <summary>What it starts with.</summary>
    public const char Sign = '@';

    /// <summary>Whether a source is that of another center's call.</summary>
    public static bool IsGuest(string? source) => source is { Length: > 0 } && source[0] == Sign;

    internal static string Of(string center, int hop, string source) => string.Create(CultureInfo.InvariantCulture, $"{Sign}{center}/{hop}/{source}");
}
