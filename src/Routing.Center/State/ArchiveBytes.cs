namespace Routing.Center;

/// <summary>Bytes in chunks, so that no growth moves what is there; a chunk of which nothing is used any more is given up.</summary>
internal sealed class ArchiveBytes
{
    private const int ChunkBytes = 256 * 1024;

    private readonly Dictionary<int, ArchiveChunk> _chunks = [];
    private ArchiveChunk _newest = new(0);
    private int _last = -1;
    private int _used;

    /// <summary>Bytes that the chunks take.</summary>
    internal long Capacity => _chunks.Values.Sum(chunk => (long)chunk.Bytes.Length);

    /// <summary>Adds bytes, never in two chunks.</summary>
    internal (int Chunk, int Start) Add(ReadOnlySpan<byte> bytes)
    {
        if (_newest.Uses == 0 || _used + bytes.Length > _newest.Bytes.Length)
        {
            _newest = new ArchiveChunk(Math.Max(ChunkBytes, bytes.Length));
            _chunks.Add(++_last, _newest);
            _used = 0;
        }

        bytes.CopyTo(_newest.Bytes.AsSpan(_used));
        _used += bytes.Length;
        _newest.Uses++;
        return (_last, _used - bytes.Length);
    }

    /// <summary>What was added there.</summary>
    internal ReadOnlySpan<byte> Read(int chunk, int start, int length) => _chunks[chunk].Bytes.AsSpan(start, length);

    /// <summary>Gives one of the chunk's uses up.</summary>
    internal void Release(int chunk)
    {
        if (--_chunks[chunk].Uses == 0) _chunks.Remove(chunk);
    }
}
