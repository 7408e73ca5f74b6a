namespace Routing.Center;

/// <summary>One commit: commands with the events they gave.</summary>
/// <param name="FirstSequence">Sequence of its first event.</param>
/// <param name="LastSequence">Sequence of its last event.</param>
/// <param name="Epoch">Epoch of the owner that wrote it.</param>
/// <param name="AtMs">When, milliseconds UTC, by the center's clock.</param>
/// <param name="Format">Layout of the payload.</param>
/// <param name="RulesVersion">Version of the engine's rules that gave the events.</param>
/// <param name="Payload">The commands and events.</param>
/// <param name="Checksum">Checksum over center, all fields above and the payload.</param>
public sealed record JournalRow(
    long FirstSequence,
    long LastSequence,
    long Epoch,
    long AtMs,
    int Format,
    int RulesVersion,
    ReadOnlyMemory<byte> Payload,
    long Checksum)
{
    /// <summary>The layout written today.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Whether the checksum is that of the fields and the payload.</summary>
    public bool IsIntact(string center) => Checksum == JournalChecksum.Of(center, this);

    /// <summary>This row with its checksum.</summary>
    internal JournalRow Sealed(string center) => this with { Checksum = JournalChecksum.Of(center, this) };

    /// <summary>Whether another row says the same, byte by byte; the epoch of a repeated append may be a later one.</summary>
    internal bool SaysTheSame(JournalRow other) =>
        FirstSequence == other.FirstSequence
        && LastSequence == other.LastSequence
        && AtMs == other.AtMs
        && Format == other.Format
        && RulesVersion == other.RulesVersion
        && Payload.Span.SequenceEqual(other.Payload.Span);
}
