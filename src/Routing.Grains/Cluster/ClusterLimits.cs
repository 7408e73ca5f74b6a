namespace Routing.Grains;

/// <summary>How long nodes and centers wait for each other.</summary>
public sealed record ClusterLimits
{
    /// <summary>Longest wait for one grain call; it is repeated then.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a command or a read is repeated before it is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause between two attempts.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a center holds a node's look at its feed back while there is no event; less than <see cref="CallLimit"/>.</summary>
    public TimeSpan FeedWait { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How often a node touches its centers.</summary>
    public TimeSpan TouchPeriod { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Most commands of one batch, but for a list that is longer by itself.</summary>
    public int BatchCommands { get; init; } = 1_024;

    /// <summary>Most commands of one node that may wait.</summary>
    public int QueuedCommands { get; init; } = 65_536;

    /// <summary>Longest silence of a signed-in agent's desktop.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest wait for a silo's answer to a probe, and the time between two.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Probes in a row without an answer after which a silo votes that another is dead.</summary>
    public int MissedProbes { get; init; } = 3;

    /// <summary>Votes that make a silo dead; where fewer silos are left, all of theirs.</summary>
    public int Votes { get; init; } = 2;

    /// <summary>Time after which Orleans itself gives a grain call up; longer than <see cref="CallLimit"/>.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time after a center has come to a node in which no silence counts.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);
}
