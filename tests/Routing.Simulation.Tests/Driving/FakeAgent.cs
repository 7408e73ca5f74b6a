namespace Routing.Simulation.Tests;

/// <summary>An agent in the stand-in for a gateway.</summary>
internal sealed class FakeAgent
{
    public string State { get; set; } = "signed-out";

    public string? Token { get; set; }

    public bool IsDraining { get; set; }

    public FakeCall? Call { get; set; }

    public int ReservationId { get; set; }

    /// <summary>Completes when something happens to the agent.</summary>
    public TaskCompletionSource Changed { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Change(string state)
    {
        State = state;
        var changed = Changed;
        Changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.TrySetResult();
    }
}
