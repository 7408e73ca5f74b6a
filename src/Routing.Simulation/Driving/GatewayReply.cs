using System.Text.Json;

namespace Routing.Simulation;

/// <summary>The gateway's answer to one request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The JSON body; undefined where there is none.</param>
/// <param name="Attempts">How often the request was sent.</param>
internal readonly record struct GatewayReply(int Status, JsonElement Body, int Attempts = 1)
{
    /// <summary>Whether the request was carried out.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The stable code of a problem, or null.</summary>
    public string? Code => Text("code");

    /// <summary>A text of the body, or null.</summary>
    public string? Text(string name) => Body.TextOf(name);

    /// <summary>What it says when it was not expected.</summary>
    public override string ToString() => $"{Status} {Code ?? Text("state")}".TrimEnd();
}
