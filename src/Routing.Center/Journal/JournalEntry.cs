namespace Routing.Center;

/// <summary>One command of a row with the events it gave, those still encoded.</summary>
/// <param name="AtMs">When it was carried out, milliseconds UTC.</param>
/// <param name="Command">The command.</param>
/// <param name="EventCount">How many events it gave, at least 1.</param>
/// <param name="EventBytes">The events by <see cref="EventCodec"/>.</param>
internal readonly record struct JournalEntry(long AtMs, CenterCommand Command, int EventCount, ReadOnlyMemory<byte> EventBytes);
