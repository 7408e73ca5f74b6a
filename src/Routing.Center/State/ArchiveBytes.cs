namespace Routing.Center;

/// <summary>Bytes that are added at one end and given up at the other, in chunks, so that no growth moves what is there.</summary>
internal sealed class ArchiveBytes
{
    private const int ChunkBytes = 256 * 1024;

    private readonly Dictionary<int, byte[]> _chunks = [];
    private int _first;
    private int _last = -1;
    private int _used = ChunkBytes;

    /// <summary>Bytes that the chunks take.</summary>
    internal long Capacity => _chunks.Values.Sum(chunk => (long)chunk.Length);

    /// <summary>Adds bytes, never in two chunks.</summary>
    internal (int Chunk, int Start) Add(ReadOnlySpan<byte> bytes)
    {
        if (_last < 0 || _used + bytes.Length > _chunks[_last].Length)
        {
            _chunks[++_last] = new byte[Math.Max(ChunkBytes, bytes.Length)];
            _used = 0;
        }

        bytes.CopyTo(_chunks[_last].AsSpan(_used));
        _used += bytes.Length;
        return (_last, _used - bytes.Length);
    }

    /// <summary>What was added there.</summary>
    internal ReadOnlySpan<byte> Read(int chunk, int start, int length) => _chunks[chunk].AsSpan(start, length);

    /// <summary>Gives up the chunks before this one, in which nothing is read any more.</summary>
    internal void GiveUpBefore(int chunk)
    {
        while (_first < chunk) _chunks.Remove(_first++);
    }
}
