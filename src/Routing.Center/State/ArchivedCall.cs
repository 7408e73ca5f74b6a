namespace Routing.Center;

/// <summary>Where one call stands in the archive.</summary>
/// <param name="Number">The engine's contact number.</param>
/// <param name="OverAt">When it was over, milliseconds UTC.</param>
/// <param name="IdHash">Hash of its id, whatever its source.</param>
/// <param name="OlderOfHash">Place of the call that was packed before it with the same hash, or -1.</param>
/// <param name="Chunk">Number of the chunk that holds its bytes.</param>
/// <param name="Start">Where they begin there.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct ArchivedCall(long Number, long OverAt, ulong IdHash, long OlderOfHash, int Chunk, int Start, int Length);
