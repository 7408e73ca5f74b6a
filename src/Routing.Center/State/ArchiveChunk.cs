namespace Routing.Center;

/// <summary>A part of the archive's memory.</summary>
/// <param name="length">Its bytes.</param>
internal sealed class ArchiveChunk(int length)
{
    /// <summary>The memory.</summary>
    internal byte[] Bytes { get; } = new byte[length];

    /// <summary>How many calls stand in it.</summary>
    internal int Uses { get; set; }
}
