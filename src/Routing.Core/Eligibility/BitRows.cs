namespace Routing.Core;

/// <summary>Rows of bits in one array: rows × words.</summary>
internal sealed class BitRows
{
    private ulong[] _words = [];

    /// <summary>Words of one row.</summary>
    internal int Width { get; private set; } = 1;

    /// <summary>Rows there is room for.</summary>
    internal int Rows => _words.Length / Width;

    internal ReadOnlySpan<ulong> this[int row] => _words.AsSpan(row * Width, Width);

    internal bool Has(int row, int bit) => (_words[(row * Width) + (bit >> 6)] >> (bit & 63) & 1) != 0;

    internal void Set(int row, int bit) => _words[(row * Width) + (bit >> 6)] |= 1UL << (bit & 63);

    internal void Clear(int row, int bit) => _words[(row * Width) + (bit >> 6)] &= ~(1UL << (bit & 63));

    /// <summary>Makes room for this many rows and bits, and keeps what is set.</summary>
    internal void Fit(int rows, int bits)
    {
        int width = Math.Max(Width, (bits + 63) / 64);
        if (width == Width && rows <= Rows) return;
        var words = new ulong[Math.Max(rows, Rows * 2) * width];
        for (int row = 0; row < Rows; row++) this[row].CopyTo(words.AsSpan(row * width));
        (_words, Width) = (words, width);
    }
}
