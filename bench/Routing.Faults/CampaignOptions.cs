namespace Routing.Faults;

/// <summary>What a campaign does.</summary>
internal sealed record CampaignOptions
{
    /// <summary>Faults, in the order of each round.</summary>
    public required IReadOnlyList<IFault> Faults { get; init; }

    /// <summary>Rounds; each has every fault once.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>Callers per second.</summary>
    public double Rate { get; init; } = 500;

    /// <summary>Agents who work.</summary>
    public int Agents { get; init; } = 200;

    /// <summary>How long an agent keeps a call.</summary>
    public TimeSpan Talk { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a caller waits for an agent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a fault is watched.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Rest between two faults.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The node's assembly.</summary>
    public required string NodeFile { get; init; }

    /// <summary>Further command line of the nodes.</summary>
    public IReadOnlyList<string> NodeSettings { get; init; } = [];

    /// <summary>Programs of the database's server.</summary>
    public required PostgresPrograms Postgres { get; init; }
}
