namespace Routing.Simulation;

/// <summary>Waits estimated for a contact that enters, in milliseconds.</summary>
/// <param name="ToldMs">The engine's.</param>
/// <param name="PlainMs">Contacts in the queue × mean handle time / agents on duty.</param>
internal readonly record struct WaitEstimate(long ToldMs, long PlainMs);
