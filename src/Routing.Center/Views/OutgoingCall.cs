namespace Routing.Center;

/// <summary>A call that is to go to another center, or went there and is not settled.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ToCenter">Where to.</param>
/// <param name="Card">What goes there.</param>
/// <param name="IsGiven">Whether nobody at home can take it any more.</param>
/// <param name="IsOver">Whether it is over, which the other center does not know.</param>
/// <param name="Reports">Reports of its platform that the other center has not heard, oldest first.</param>
internal sealed record OutgoingCall(long Number, string ToCenter, HandOverCard Card, bool IsGiven, bool IsOver, IReadOnlyList<CallReport> Reports)
{
    /// <summary>Its source in the other center.</summary>
    internal string SourceThere => GuestSource.Of(Card.Center, Card.Hop, Card.Source);
}
