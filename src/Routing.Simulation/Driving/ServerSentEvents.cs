using System.Runtime.CompilerServices;
using System.Text;

namespace Routing.Simulation;

/// <summary>Reads a stream of server-sent events.</summary>
internal static class ServerSentEvents
{
    /// <summary>The events of <paramref name="reader"/> as they come, until it ends. <paramref name="heard"/> is told of every line.</summary>
    public static async IAsyncEnumerable<ServerSentEvent> ReadAsync(
        TextReader reader, Action heard, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? id = null;
        string? name = null;
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            heard();
            var (field, value) = Split(line);
            switch (field)
            {
                case "id":
                    id = value;
                    break;
                case "event":
                    name = value;
                    break;
                case "data":
                    data.Append(value).Append('\n');
                    break;
                case "" when line.Length == 0 && data.Length > 0:
                    yield return new ServerSentEvent(id, name ?? "message", data.ToString(0, data.Length - 1));
                    (id, name) = (null, null);
                    data.Clear();
                    break;
            }
        }
    }

    // A line that begins with a colon is a comment: its field is empty.
    private static (string Field, string Value) Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return (line, "");
        var value = line.AsSpan(colon + 1);
        return (line[..colon], value.StartsWith(" ") ? value[1..].ToString() : value.ToString());
    }
}
