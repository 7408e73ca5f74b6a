namespace Routing.Gateway;

/// <summary>What is sent to a hook.</summary>
/// <param name="Type">Name of the event.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Data">The event as streams show it.</param>
internal sealed record HookBody(string Type, DateTimeOffset Timestamp, EventAnswer Data);
