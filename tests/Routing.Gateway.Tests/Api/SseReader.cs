using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Reads server-sent events as browsers do.</summary>
public sealed class SseReader(HttpResponseMessage response, Stream body) : IDisposable
{
    private readonly StreamReader _lines = new(body);

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<SseEvent?> ReadAsync()
    {
        long? id = null;
        string name = "message";
        string data = string.Empty;
        while (await _lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = long.Parse(line.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture);
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data += line[6..];
            else if (line.Length == 0 && data.Length > 0) return new SseEvent(id, name, JsonDocument.Parse(data).RootElement.Clone());
        }

        return null;
    }

    /// <summary>The first event that fits; those before it are passed over.</summary>
    public async Task<SseEvent> ReadUntilAsync(Func<SseEvent, bool> fits)
    {
        while (await ReadAsync() is { } sseEvent)
        {
            if (fits(sseEvent)) return sseEvent;
        }

        throw new EndOfStreamException("The stream ended before the event came.");
    }

    /// <summary>The first line, as it stands.</summary>
    public Task<string?> ReadLineAsync() => _lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

    public void Dispose()
    {
        _lines.Dispose();
        response.Dispose();
    }
}
