namespace Routing.Center;

/// <summary>What a center has to carry to others and to tell them, at one moment.</summary>
/// <param name="AtMs">That moment, milliseconds UTC.</param>
/// <param name="Outgoing">Its own calls that are to go to others or went there and are not settled.</param>
/// <param name="Incoming">Calls of others that it has, or that changed lately.</param>
internal sealed record HandOverBook(long AtMs, IReadOnlyList<OutgoingCall> Outgoing, IReadOnlyList<IncomingCall> Incoming);
