using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Routing.Center;

/// <summary>How to run one center in this process.</summary>
public sealed record CenterOptions
{
    /// <summary>Directory where journal, snapshots and history stand as SQLite files, made where there is none; or null for a database.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Npgsql's connection string of the PostgreSQL database where they stand; or null for a directory.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Plan that is put into force when the journal is empty, or null for none.</summary>
    public string? PlanJson { get; init; }

    /// <summary>
    /// The center's id. Null in a directory for the one in the journal, else the one in the plan; in a database, which may hold many, for
    /// the one in the plan, else the only one there.
    /// </summary>
    public string? CenterId { get; init; }

    /// <summary>The wall.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Milliseconds of the center's time per millisecond on the wall.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>Start of the center's time where it is not the wall's, milliseconds UTC; a later time in the journal prevails.</summary>
    public long? StartAtMs { get; init; }

    /// <summary>Where to log.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Most commands that may wait.</summary>
    public int InboxCommands { get; init; } = 65_536;

    /// <summary>How long a command may have been waiting when a new call is still taken; past that calls are refused until the writer has caught up.</summary>
    public TimeSpan MostWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Commands from which on a batch is full.</summary>
    public int BatchCommands { get; init; } = 1_024;

    /// <summary>Events after which a snapshot is taken.</summary>
    public int SnapshotEvents { get; init; } = 50_000;

    /// <summary>Time after which a snapshot is taken when anything has changed.</summary>
    public TimeSpan SnapshotInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a failing append is repeated before the state is thrown away and recovered.</summary>
    public TimeSpan AppendPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Days that the history keeps; null for what the plan says.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Makes the journal of a center; null for the one of the storage.</summary>
    public Func<string, IJournal>? Journal { get; init; }

    /// <summary>Events kept in memory for readers of the feed.</summary>
    internal int FeedEvents { get; init; } = FeedRing.DefaultCapacity;

    /// <summary>The center's clock.</summary>
    internal ICenterClock CreateClock() => TimeScale == 1 && StartAtMs is null
        ? new WallClock(Time)
        : new ScaledClock(Time, TimeScale, StartAtMs ?? Time.GetUtcNow().ToUnixTimeMilliseconds());
}
