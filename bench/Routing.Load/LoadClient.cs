using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Json;

namespace Routing.Load;

/// <summary>
/// Requests to one server over plain HTTP, each sent once: what fails is counted and not hidden by a retry. What stands behind the address, such as
/// <c>/?center=north</c>, goes with each request. As many connections are kept as were needed at a time.
/// </summary>
internal sealed class LoadClient(Uri url, string? key = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly ConcurrentStack<HttpConnection> _idle = new();
    private readonly ConcurrentDictionary<HttpConnection, CancellationTokenSource> _all = new();
    private long _failures;

    /// <summary>Requests without an answer, or with one of 400 and above.</summary>
    internal long Failures => Interlocked.Read(ref _failures);

    /// <summary>Sends a request; the answer is null where there was none or it was a refusal.</summary>
    internal async Task<byte[]?> SendAsync(string method, string path, byte[]? body = null, string? session = null) =>
        await AskAsync(method, path, body, session).ConfigureAwait(false) is { Status: < 400 } answer ? answer.Body : null;

    /// <summary>Sends a request; the answer, refusal or not, or null where there was none.</summary>
    internal async Task<HttpAnswer?> AskAsync(string method, string path, byte[]? body = null, string? session = null)
    {
        HttpConnection? connection = null;
        try
        {
            connection = await TakeAsync().ConfigureAwait(false);
            CancellationTokenSource patience = _all[connection];
            patience.CancelAfter(Patience);
            HttpAnswer answer = await connection.SendAsync(method, WithQuery(path), body, session, patience.Token).ConfigureAwait(false);
            patience.CancelAfter(Timeout.InfiniteTimeSpan);
            if (answer.Status >= 400) Interlocked.Increment(ref _failures);
            return answer;
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or IOException)
        {
            Interlocked.Increment(ref _failures);
            return null;
        }
        finally
        {
            if (connection is not null) Return(connection);
        }
    }

    /// <summary>Opens connections before they are needed, so that opening them is no part of the load.</summary>
    internal async Task OpenAsync(int connections)
    {
        HttpConnection[] opened = new HttpConnection[connections];
        for (int i = 0; i < opened.Length; i++) opened[i] = await TakeAsync().ConfigureAwait(false);
        foreach (HttpConnection connection in opened) Return(connection);
    }

    /// <summary>Sends a request and reads one text of its answer, or null.</summary>
    internal async Task<string?> ReadAsync(string method, string path, string field, byte[]? body = null, string? session = null) =>
        TextOf(await SendAsync(method, path, body, session).ConfigureAwait(false), field);

    /// <summary>One field of an answer as text, or null.</summary>
    internal static string? TextOf(byte[]? answer, string field)
    {
        if (answer is null || answer.Length == 0) return null;
        var reader = new Utf8JsonReader(answer);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            bool isField = reader.ValueTextEquals(field);
            reader.Read();
            if (isField) return reader.TokenType == JsonTokenType.String ? reader.GetString() : System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            reader.Skip();
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((HttpConnection connection, CancellationTokenSource patience) in _all)
        {
            connection.Dispose();
            patience.Dispose();
        }
    }

    private async ValueTask<HttpConnection> TakeAsync()
    {
        if (_idle.TryPop(out HttpConnection? idle)) return idle;
        var connection = new HttpConnection(url.Host, url.Port, key);
        _all[connection] = new CancellationTokenSource();
        try
        {
            await connection.OpenAsync(CancellationToken.None).ConfigureAwait(false);
            return connection;
        }
        catch (SocketException)
        {
            Return(connection);
            throw;
        }
    }

    // One whose answer did not come to its end is of no more use.
    private void Return(HttpConnection connection)
    {
        if (connection.IsIdle)
        {
            _idle.Push(connection);
            return;
        }

        connection.Dispose();
        if (_all.TryRemove(connection, out CancellationTokenSource? patience)) patience.Dispose();
    }

    private string WithQuery(string path) =>
        url.Query.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + url.Query[1..];
}
