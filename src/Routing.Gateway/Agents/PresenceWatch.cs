using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>Reports agents whose desktops are heard no more.</summary>
internal sealed class PresenceWatch(
    ICenter center, Presence presence, PresenceLimits limits, TimeProvider time, ILogger<PresenceWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Desktops that were signed in before a start need a moment to come back.
            await Task.Delay(limits.Grace, time, stoppingToken);
            using var timer = new PeriodicTimer(Period, time);
            do await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    /// <summary>Looks at every agent once.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (AgentStatus agent in center.View.Agents)
        {
            if (agent.State == AgentState.SignedOut) presence.Forget(agent.AgentId);
            else if (presence.FallsSilent(agent.AgentId, limits.Silence)) await LoseAsync(agent.AgentId, cancellationToken);
        }
    }

    private async Task LoseAsync(string agentId, CancellationToken cancellationToken)
    {
        CommandResult result = await center.SubmitAsync(new LoseAgent(agentId), cancellationToken);
        if (result.Succeeded) PresenceWatchLog.Lost(logger, agentId, limits.Silence.TotalSeconds);
        else if (result.Refusal is Refusal.Unavailable or Refusal.Overloaded) presence.LoseLater(agentId);
    }
}
