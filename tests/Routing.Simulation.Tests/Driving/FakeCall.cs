namespace Routing.Simulation.Tests;

/// <summary>A call in the stand-in for a gateway.</summary>
internal sealed class FakeCall(string callId)
{
    public string CallId => callId;

    public string State { get; set; } = "queued";

    public string? AgentId { get; set; }
}
