using Microsoft.Extensions.Logging;
using Routing.Center;
using Routing.Core;

namespace Routing.Grains;

/// <summary>Reports agents whose desktops no node hears any more.</summary>
internal sealed partial class SilenceWatch(ICenter center, HeardAgents heard, ClusterLimits limits, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly ILogger _logger = logger;

    /// <summary>Looks once a second until <paramref name="ended"/>, after the grace that nodes and desktops need to come back.</summary>
    internal async Task WatchAsync(Task ended)
    {
        TimeSpan rest = limits.Grace;
        while (await Task.WhenAny(ended, Task.Delay(rest, time)).ConfigureAwait(false) != ended)
        {
            await LookAsync().ConfigureAwait(false);
            rest = Period;
        }
    }

    /// <summary>Looks at every agent once.</summary>
    internal async Task LookAsync()
    {
        foreach (AgentStatus agent in center.View.Agents)
        {
            if (agent.State == AgentState.SignedOut) heard.Forget(agent.AgentId);
            else if (heard.FallsSilent(agent.AgentId, limits.Silence)) await LoseAsync(agent.AgentId).ConfigureAwait(false);
        }
    }

    private async Task LoseAsync(string agentId)
    {
        CommandResult result = await center.SubmitAsync(new LoseAgent(agentId)).ConfigureAwait(false);
        if (result.Succeeded) Lost(agentId, limits.Silence.TotalSeconds);
        else if (result.Refusal is Refusal.Unavailable or Refusal.Overloaded) heard.LoseLater(agentId);
    }
}
