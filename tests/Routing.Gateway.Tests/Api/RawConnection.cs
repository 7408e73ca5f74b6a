using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Routing.Gateway.Tests;

/// <summary>A connection that sends whatever it is told, byte by byte, and reads HTTP/1.1 answers.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private Stream _stream = Stream.Null;
    private int _start;
    private int _end;

    internal static async Task<RawConnection> OpenAsync(Uri address, CancellationToken patience, int? receiveBuffer = null)
    {
        var connection = new RawConnection();
        if (receiveBuffer is { } size) connection._client.ReceiveBufferSize = size;
        await connection._client.ConnectAsync(address.Host, address.Port, patience);
        connection._stream = connection._client.GetStream();
        return connection;
    }

    internal Task SendAsync(string text, CancellationToken patience) => SendAsync(Encoding.Latin1.GetBytes(text), patience);

    internal Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken patience) => _stream.WriteAsync(bytes, patience).AsTask();

    /// <summary>Says that nothing more will be sent.</summary>
    internal void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>The next answer; null where the connection ends instead. A stream's body is not waited for.</summary>
    internal async Task<RawAnswer?> ReadAsync(CancellationToken patience)
    {
        if (await LineAsync(patience) is not { Length: > 12 } first) return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync(patience) is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        int status = int.Parse(first.AsSpan(9, 3), CultureInfo.InvariantCulture);
        return new RawAnswer(status, headers, await BodyAsync(headers, patience));
    }

    /// <summary>Whether the other side has closed; reads away what it sent before.</summary>
    internal async Task<bool> ClosesAsync(CancellationToken patience)
    {
        try
        {
            while (await FillAsync(patience)) _start = _end;
            return true;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> BodyAsync(Dictionary<string, string> headers, CancellationToken patience)
    {
        if (headers.TryGetValue("Content-Length", out string? length)) return await TakeAsync(int.Parse(length, CultureInfo.InvariantCulture), patience);
        if (!headers.ContainsKey("Transfer-Encoding") || headers["Content-Type"].StartsWith("text/event-stream", StringComparison.Ordinal)) return string.Empty;
        var body = new StringBuilder();
        while (await LineAsync(patience) is { Length: > 0 } size && int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var count and > 0)
        {
            body.Append(await TakeAsync(count, patience));
            await LineAsync(patience);
        }

        await LineAsync(patience);
        return body.ToString();
    }

    private async Task<string> TakeAsync(int count, CancellationToken patience)
    {
        var text = new StringBuilder(count);
        while (text.Length < count && (_start < _end || await FillAsync(patience)))
        {
            int some = Math.Min(count - text.Length, _end - _start);
            text.Append(Encoding.Latin1.GetString(_buffer, _start, some));
            _start += some;
        }

        return text.ToString();
    }

    private async Task<string?> LineAsync(CancellationToken patience)
    {
        var line = new StringBuilder();
        while (_start < _end || await FillAsync(patience))
        {
            char next = (char)_buffer[_start++];
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append(next);
        }

        return null;
    }

    private async Task<bool> FillAsync(CancellationToken patience)
    {
        (_start, _end) = (0, await _stream.ReadAsync(_buffer, patience));
        return _end > 0;
    }
}
