using System.Text;
using System.Threading.Channels;

namespace Routing.Simulation.Tests;

/// <summary>Texts of a channel as the bytes of a stream, which breaks after so many of them.</summary>
internal sealed class ChannelStream(ChannelReader<string> texts, int breaksAfter) : Stream
{
    private ReadOnlyMemory<byte> _rest;
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.IsEmpty)
        {
            if (_read++ >= breaksAfter)
                throw new IOException("The connection was reset.");
            _rest = Encoding.UTF8.GetBytes(await texts.ReadAsync(cancellationToken));
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
