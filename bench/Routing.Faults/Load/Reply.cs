using System.Net;
using System.Text.Json;

namespace Routing.Faults;

/// <summary>A definite answer: the request was carried out or refused, and would be so again.</summary>
/// <param name="Status">The HTTP status, under 500.</param>
/// <param name="Body">The body.</param>
/// <param name="Node">The node that gave it.</param>
internal sealed record Reply(HttpStatusCode Status, byte[] Body, Node Node)
{
    /// <summary>Whether it was carried out.</summary>
    internal bool IsDone => (int)Status is >= 200 and < 300;

    /// <summary>One field of the body as text, or null.</summary>
    internal string? this[string field]
    {
        get
        {
            if (Body.Length == 0) return null;
            using JsonDocument document = JsonDocument.Parse(Body);
            return document.RootElement.TryGetProperty(field, out JsonElement value) ? value.ToString() : null;
        }
    }
}
