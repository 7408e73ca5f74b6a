using System.Buffers;
using Routing.Core;

namespace Routing.Center;

/// <summary>
/// The deterministic state of a center: the engine, the names of what it numbers, the calls' cards, the agents' sessions and
/// the ids already seen. Equal commands at equal times give equal results and events. One thread at a time.
/// </summary>
internal sealed partial class CenterState(string centerId)
{
    /// <summary>The center's id.</summary>
    internal string CenterId { get; } = centerId;

    /// <summary>The engine.</summary>
    internal RoutingEngine Engine { get; } = new();

    /// <summary>Sequence of the last event.</summary>
    internal long Sequence => throw new NotSupportedException();

    /// <summary>When something is due next by itself, or <see cref="long.MaxValue"/>.</summary>
    internal long NextDue => throw new NotSupportedException();

    /// <summary>Carries one command out, appends its events and raises <see cref="Sequence"/> by their number.</summary>
    internal CommandResult Apply(CenterCommand command, long now, EventBuffer events) => throw new NotSupportedException();

    /// <summary>Puts one event into names; right after the <see cref="Apply"/> that gave it.</summary>
    internal FeedEvent Describe(long sequence, in RoutingEvent routingEvent) => throw new NotSupportedException();

    /// <summary>The call, or null.</summary>
    internal CallView? ReadCall(string? source, string callId) => throw new NotSupportedException();

    /// <summary>The agent, or null.</summary>
    internal AgentStatus? ReadAgent(string agentId) => throw new NotSupportedException();

    /// <summary>The gauges now.</summary>
    internal CenterView ReadView() => throw new NotSupportedException();

    /// <summary>A number that is equal whenever the logical state is.</summary>
    internal ulong StateHash() => throw new NotSupportedException();

    /// <summary>Writes the whole state.</summary>
    internal void Save(IBufferWriter<byte> writer) => throw new NotSupportedException();

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    internal static CenterState Load(ReadOnlySpan<byte> state) => throw new NotSupportedException();
}
