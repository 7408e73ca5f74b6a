namespace Routing.Gateway;

/// <summary>One waiting pull's bell. A ring that comes before the wait is not lost.</summary>
internal sealed class AgentBell(AgentBells bells, string agentId) : IDisposable
{
    private TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The agent.</summary>
    internal string AgentId => agentId;

    /// <summary>Completes with the next ring.</summary>
    internal Task Rung => Volatile.Read(ref _rung).Task;

    /// <summary>Rings.</summary>
    internal void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Makes it ready for the next ring; before the state is read that a ring could be about.</summary>
    internal void Reset() => Volatile.Write(ref _rung, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <inheritdoc/>
    public void Dispose() => bells.Remove(this);
}
