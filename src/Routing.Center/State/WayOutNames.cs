using Routing.Core;

namespace Routing.Center;

/// <summary>Puts ways out of a queue into the names that clients use.</summary>
internal static class WayOutNames
{
    /// <summary>A step was reached: agents of another queue who join are an overflow, however it came about.</summary>
    internal static FeedEvent OfStep(FeedEvent named, string? joining)
        => joining is null ? named : named with { Type = FeedEventTypes.NameOf(OverflowEffect.Widen), Reason = "after-wait", WidenTo = joining };

    /// <summary>A way out was taken.</summary>
    /// <param name="named">The event so far.</param>
    /// <param name="way">What it means.</param>
    /// <param name="number">Its number.</param>
    internal static FeedEvent Of(FeedEvent named, WayOut way, int number)
    {
        bool waits = !WayOut.IsOfDoor(number);
        named = named with
        {
            Type = FeedEventTypes.NameOf(way.Effect),
            State = waits ? StateNames.NameOf(ContactState.Queued) : null,
            Rule = waits ? number : null,
            Reason = way.Reason,
        };
        return way.Effect switch
        {
            OverflowEffect.Widen => named with { WidenTo = way.Text },
            OverflowEffect.Redirect => named with { Redirect = way.Text },
            OverflowEffect.Announce => named with { Announcement = way.Text },
            OverflowEffect.HandOver => named with { ToCenter = way.Text },
            _ => named,
        };
    }
}
