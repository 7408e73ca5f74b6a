using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>One request to a receiver.</summary>
internal sealed record Delivery(string Id, string Timestamp, string Signature, byte[] Bytes, JsonElement Body)
{
    /// <summary>What the receiver answered.</summary>
    internal int Status { get; init; }

    internal string? Type => Body.GetProperty("type").GetString();

    internal string? CallId => Body.GetProperty("data").TryGetProperty("callId", out JsonElement id) ? id.GetString() : null;

    internal long Sequence => Body.GetProperty("data").GetProperty("sequence").GetInt64();
}
