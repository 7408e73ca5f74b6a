using System.Buffers;

namespace Routing.Core;

/// <summary>The routing engine of one center: see README.md beside this file for its rules. Not thread-safe.</summary>
public sealed partial class RoutingEngine
{
    /// <summary>Version of the rules; raised whenever equal commands may give other events than before.</summary>
    public const int RulesVersion = 1;

    /// <summary>The engine's time: the largest <c>now</c> so far, in milliseconds UTC.</summary>
    public long Now => throw new NotSupportedException();

    /// <summary>When the next timer is due, or <see cref="long.MaxValue"/>.</summary>
    public long NextDue => throw new NotSupportedException();

    /// <summary>The table in force, or null before the first.</summary>
    public RoutingTable? Table => throw new NotSupportedException();

    /// <summary>Lets what is due by <paramref name="now"/> happen, then applies the command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="now">Milliseconds UTC, not before <see cref="Now"/>.</param>
    /// <param name="events">Receives the events, those of due timers first, also when the command itself is refused.</param>
    /// <returns>Why the command was refused, or <see cref="RejectReason.None"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Time went back.</exception>
    public RejectReason Apply(in Command command, long now, EventBuffer events) => throw new NotSupportedException();

    /// <summary>A number that is equal whenever the logical state is.</summary>
    public ulong StateHash() => throw new NotSupportedException();

    /// <summary>Looks at a live contact.</summary>
    public bool TryGetContact(long contact, out ContactView view) => throw new NotSupportedException();

    /// <summary>Looks at an agent.</summary>
    public bool TryGetAgent(int agent, out AgentView view) => throw new NotSupportedException();

    /// <summary>Looks at a queue of the table in force.</summary>
    public QueueView ReadQueue(int queue) => throw new NotSupportedException();

    /// <summary>Service-level counters of the last 60, 300 or 1800 seconds, in steps of 5 s.</summary>
    public ServiceLevelCounts ReadWindow(int queue, int seconds) => throw new NotSupportedException();

    /// <summary>Whether an agent's skills suffice for a queue's first step with an extra, now.</summary>
    public bool IsCapable(int agent, int queue, int extra = 0) => throw new NotSupportedException();

    /// <summary>Contacts ahead of a waiting contact in its queue, itself included; 0 when it does not wait.</summary>
    public int PositionOf(long contact) => throw new NotSupportedException();

    /// <summary>Writes the whole state.</summary>
    public void Save(IBufferWriter<byte> writer) => throw new NotSupportedException();

    /// <summary>Reads a state that <see cref="Save"/> wrote under the same <paramref name="table"/>.</summary>
    /// <exception cref="FormatException">The bytes are no such state.</exception>
    public static RoutingEngine Load(ReadOnlySpan<byte> state, RoutingTable? table) => throw new NotSupportedException();
}
