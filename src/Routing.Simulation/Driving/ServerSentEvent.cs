namespace Routing.Simulation;

/// <summary>One server-sent event.</summary>
/// <param name="Id">Its id, or null.</param>
/// <param name="Name">Its name; <c>message</c> where it has none.</param>
/// <param name="Data">Its data, lines joined by line feeds.</param>
internal sealed record ServerSentEvent(string? Id, string Name, string Data);
