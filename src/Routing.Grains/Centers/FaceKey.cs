namespace Routing.Grains;

/// <summary>Key of a grain that is a face of a center. Ids may hold any sign: each part is written as in an address.</summary>
/// <param name="Center">The center.</param>
/// <param name="Owner">For a call the source that names it, else null.</param>
/// <param name="Id">The call, the agent or the queue.</param>
public readonly record struct FaceKey(string Center, string? Owner, string Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such key.</exception>
    public static FaceKey Parse(string key) => key.Split('/') switch
    {
        [var center, var id] => new FaceKey(Uri.UnescapeDataString(center), null, Uri.UnescapeDataString(id)),
        [var center, var owner, var id] => new FaceKey(Uri.UnescapeDataString(center), Uri.UnescapeDataString(owner), Uri.UnescapeDataString(id)),
        _ => throw new FormatException($"'{key}' is no key of a center's call, agent or queue."),
    };

    /// <summary>The key as a text.</summary>
    public override string ToString() => Owner is null
        ? $"{Uri.EscapeDataString(Center)}/{Uri.EscapeDataString(Id)}"
        : $"{Uri.EscapeDataString(Center)}/{Uri.EscapeDataString(Owner)}/{Uri.EscapeDataString(Id)}";
}
