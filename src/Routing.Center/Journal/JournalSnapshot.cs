namespace Routing.Center;

/// <summary>The whole state of a center after one event.</summary>
/// <param name="Sequence">Sequence of that event.</param>
/// <param name="AtMs">When it was taken, milliseconds UTC, by the center's clock.</param>
/// <param name="Format">Layout of the state.</param>
/// <param name="RulesVersion">Version of the engine's rules that made it.</param>
/// <param name="State">The state.</param>
/// <param name="Checksum">Checksum over center, all fields above and the state.</param>
public sealed record JournalSnapshot(
    long Sequence, long AtMs, int Format, int RulesVersion, ReadOnlyMemory<byte> State, long Checksum)
{
    /// <summary>The layout written today.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Whether the checksum is that of the fields and the state.</summary>
    public bool IsIntact(string center) => Checksum == JournalChecksum.Of(center, this);

    /// <summary>This snapshot with its checksum.</summary>
    internal JournalSnapshot Sealed(string center) => this with { Checksum = JournalChecksum.Of(center, this) };
}
