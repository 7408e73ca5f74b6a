namespace Routing.Center;

/// <summary>Bytes in chunks, so that no growth moves what is there; a chunk of which nothing is used any more is given up.</summary>
internal sealed class ArchiveBytes
{
    private const int ChunkBytes = 256 * 1024;

    private readonly Dictionary<int, (byte[] Bytes, int Uses)> _chunks = [];
    private int _last = -1;
    private int _used;

    /// <summary>Bytes that the chunks take.</summary>
    internal long Capacity => _chunks.Values.Sum(chunk => (long)chunk.Bytes.Length);

    /// <summary>Adds bytes, never in two chunks.</summary>
    internal (int Chunk, int Start) Add(ReadOnlySpan<byte> bytes)
    {
        if (!_chunks.TryGetValue(_last, out (byte[] Bytes, int Uses) chunk) || _used + bytes.Length > chunk.Bytes.Length)
        {
            chunk = (new byte[Math.Max(ChunkBytes, bytes.Length)], 0);
            _last++;
            _used = 0;
        }

        bytes.CopyTo(chunk.Bytes.AsSpan(_used));
        _used += bytes.Length;
        _chunks[_last] = (chunk.Bytes, chunk.Uses + 1);
        return (_last, _used - bytes.Length);
    }

    /// <summary>What was added there.</summary>
    internal ReadOnlySpan<byte> Read(int chunk, int start, int length) => _chunks[chunk].Bytes.AsSpan(start, length);

    /// <summary>Gives one of the chunk's uses up.</summary>
    internal void Release(int chunk)
    {
        (byte[] bytes, int uses) = _chunks[chunk];
        if (uses == 1) _chunks.Remove(chunk);
        else _chunks[chunk] = (bytes, uses - 1);
    }
}
