using System.Buffers;
using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Routing.Load;

/// <summary>
/// One kept connection that carries a request at a time. It does just what load needs, because what the sender spends on the processors
/// that it shares with the server shows as the server's: answers come with their length, and are small.
/// </summary>
internal sealed class HttpConnection(string host, int port, string? key) : IDisposable
{
    private const int LargestAnswer = 256 * 1024;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly ArrayBufferWriter<byte> _request = new(1024);
    private byte[] _answer = new byte[4096];
    private int _received;

    /// <summary>Whether it carried its last answer to the end and may take the next request.</summary>
    internal bool IsIdle { get; private set; }

    /// <summary>Opens it.</summary>
    internal async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
        IsIdle = true;
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="IOException">The connection ended, or what came is no answer with a length.</exception>
    /// <exception cref="SocketException">The connection broke.</exception>
    internal async ValueTask<HttpAnswer> SendAsync(
        string method, string path, byte[]? body, string? session, CancellationToken cancellationToken)
    {
        IsIdle = false;
        Write(method, path, body, session);
        for (ReadOnlyMemory<byte> rest = _request.WrittenMemory; rest.Length > 0;)
        {
            rest = rest[await _socket.SendAsync(rest, cancellationToken).ConfigureAwait(false)..];
        }

        _received = 0;
        while (true)
        {
            if (_received == _answer.Length) Grow();
            int more = await _socket.ReceiveAsync(_answer.AsMemory(_received), cancellationToken).ConfigureAwait(false);
            if (more == 0) throw new IOException("The server closed the connection.");
            _received += more;
            if (!TryRead(_answer.AsSpan(0, _received), out HttpAnswer answer)) continue;
            IsIdle = true;
            return answer;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private void Write(string method, string path, byte[]? body, string? session)
    {
        _request.ResetWrittenCount();
        Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {host}:{port}\r\n", _request);
        if (key is not null) Encoding.ASCII.GetBytes($"Authorization: Bearer {key}\r\n", _request);
        if (session is not null) Encoding.ASCII.GetBytes($"X-Agent-Session: {session}\r\n", _request);
        if (body is not null) Encoding.ASCII.GetBytes($"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n", _request);
        _request.Write("\r\n"u8);
        _request.Write(body);
    }

    private void Grow()
    {
        if (_answer.Length >= LargestAnswer) throw new IOException("The answer is too large.");
        Array.Resize(ref _answer, _answer.Length * 2);
    }

    // Answers here have their length, or, with 204, no body.
    private static bool TryRead(ReadOnlySpan<byte> received, out HttpAnswer answer)
    {
        answer = default;
        int head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        ReadOnlySpan<byte> lines = received[..head];
        if (lines.Length < 12 || !Utf8Parser.TryParse(lines[9..], out int status, out _)) throw new IOException("No answer of HTTP.");
        int length = status == 204 ? 0 : LengthIn(lines);
        if (received.Length < head + 4 + length) return false;
        answer = new HttpAnswer(status, received.Slice(head + 4, length).ToArray(), lines.IndexOf("\r\nRetry-After: "u8) >= 0);
        return true;
    }

    private static int LengthIn(ReadOnlySpan<byte> lines)
    {
        ReadOnlySpan<byte> name = "\r\nContent-Length: "u8;
        int at = lines.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(lines[(at + name.Length)..], out int length, out _) ? length : throw new IOException("An answer without its length.");
    }
}
