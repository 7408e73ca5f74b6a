namespace Routing.Faults;

/// <summary>What a campaign against one gateway does.</summary>
internal sealed record EmbeddedOptions
{
    /// <summary>The gateway's assembly.</summary>
    public required string GatewayFile { get; init; }

    /// <summary>Faults with the rounds of each; each fault has a gateway and data of its own.</summary>
    public required IReadOnlyList<(IGatewayFault Fault, int Rounds)> Acts { get; init; }

    /// <summary>Callers per second.</summary>
    public double Rate { get; init; } = 40;

    /// <summary>Agents who work.</summary>
    public int Agents { get; init; } = 30;

    /// <summary>What all chances are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long an agent keeps a call.</summary>
    public TimeSpan Talk { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a caller waits for an agent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);
}
