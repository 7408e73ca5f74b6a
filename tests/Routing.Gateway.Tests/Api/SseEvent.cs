using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>One server-sent event.</summary>
public sealed record SseEvent(long? Id, string Name, JsonElement Data)
{
    /// <summary>A text of the data, or null.</summary>
    public string? this[string name] => Data.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
}
