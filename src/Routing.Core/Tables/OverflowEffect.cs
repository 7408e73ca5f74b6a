namespace Routing.Core;

/// <summary>What an <see cref="OverflowRule"/> does to a waiting contact, once.</summary>
public enum OverflowEffect : byte
{
    /// <summary>Agents who meet <see cref="OverflowRule.Needs"/> may serve it too, from now on.</summary>
    Widen = 1,

    /// <summary>It leaves as <see cref="ContactState.Redirected"/>.</summary>
    Redirect = 2,

    /// <summary>Its caller is offered a callback; it waits on.</summary>
    OfferCallback = 3,

    /// <summary>Its caller hears an announcement; it waits on.</summary>
    Announce = 4,

    /// <summary>It leaves as <see cref="ContactState.Closed"/>.</summary>
    Close = 5,

    /// <summary>It is ready to be handed to another center; it waits on until that is asked for by <see cref="CommandKind.HandOver"/>.</summary>
    HandOver = 6,
}
