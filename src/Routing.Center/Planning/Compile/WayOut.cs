using Routing.Core;

namespace Routing.Center;

/// <summary>One way out of a queue, with what clients are told of it.</summary>
/// <param name="Reason">Why, in words: <c>after-wait</c>, <c>no-agents</c>, <c>service-level</c>, <c>max-wait</c>, <c>closed</c>, <c>full</c>, <c>unstaffed</c>.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Text">Queue that joins, number, announcement or center; null where the effect has none.</param>
internal sealed record WayOut(string Reason, OverflowEffect Effect, string? Text = null)
{
    // Below are the numbers of the engine's rules.
    private const int FirstOfDoor = 32;
    private const int EffectsOfReason = 8;

    /// <summary>When it holds for one who waits; of no meaning at the door.</summary>
    internal OverflowCondition Condition { get; init; } = OverflowCondition.AfterWait;

    /// <summary>Wait for <see cref="OverflowCondition.AfterWait"/>.</summary>
    internal long AfterMs { get; init; }

    /// <summary>Share for <see cref="OverflowCondition.ServiceLevelBelow"/>.</summary>
    internal double Below { get; init; }

    /// <summary>Whether an event's number is of a caller who never came in.</summary>
    internal static bool IsOfDoor(int number) => number >= FirstOfDoor;

    /// <summary>Number in events of what is done to a caller at the door.</summary>
    internal static int NumberOf(TurnAwayReason reason, OverflowEffect effect) => FirstOfDoor + ((int)reason * EffectsOfReason) + (int)effect;

    /// <summary>What <see cref="NumberOf"/> made a number of.</summary>
    internal static (TurnAwayReason Reason, OverflowEffect Effect) DoorOf(int number)
        => ((TurnAwayReason)((number - FirstOfDoor) / EffectsOfReason), (OverflowEffect)((number - FirstOfDoor) % EffectsOfReason));

    /// <summary>All that a plan's words mean: what is announced, what is offered, where the caller goes; in that order.</summary>
    internal static IEnumerable<WayOut> Of(WayOutPlan? plan, string reason)
    {
        if (plan?.Announce is not null) yield return new WayOut(reason, OverflowEffect.Announce, plan.Announce);
        if (plan?.Callback == true) yield return new WayOut(reason, OverflowEffect.OfferCallback);
        if (plan?.Redirect is not null) yield return new WayOut(reason, OverflowEffect.Redirect, plan.Redirect);
    }
}
