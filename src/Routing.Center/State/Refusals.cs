using Routing.Core;

namespace Routing.Center;

/// <summary>What the engine's refusals mean to clients.</summary>
internal static class Refusals
{
    internal static Refusal Of(RejectReason reason) => reason switch
    {
        RejectReason.None => Refusal.None,
        RejectReason.NotConfigured => Refusal.Unavailable,
        RejectReason.UnknownAgent => Refusal.UnknownAgent,
        RejectReason.UnknownContact => Refusal.UnknownCall,
        RejectReason.UnknownQueue => Refusal.UnknownQueue,
        RejectReason.OutOfRange => Refusal.InvalidField,
        RejectReason.AlreadySignedIn => Refusal.AlreadySignedIn,
        RejectReason.NotSignedIn => Refusal.NotSignedIn,
        RejectReason.ReservationGone => Refusal.ReservationGone,
        RejectReason.NotYourContact => Refusal.NotYourCall,
        RejectReason.InvalidTransition or RejectReason.QueueFull => Refusal.InvalidTransition,
        _ => throw new InvalidOperationException($"The engine refused what the center had checked: {reason}."),
    };
}
