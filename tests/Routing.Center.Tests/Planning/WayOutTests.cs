using Routing.Core;

namespace Routing.Center.Tests;

public class WayOutTests
{
    [Fact]
    public void NumbersOfTheDoor_AreOfOneReasonAndEffectEachAndAboveThoseOfRules()
    {
        var numbers = new Dictionary<int, (TurnAwayReason, OverflowEffect)>();
        foreach (TurnAwayReason reason in Enum.GetValues<TurnAwayReason>())
        {
            foreach (OverflowEffect effect in Enum.GetValues<OverflowEffect>())
            {
                int number = WayOut.NumberOf(reason, effect);
                Assert.True(WayOut.IsOfDoor(number));
                Assert.Equal((reason, effect), WayOut.DoorOf(number));
                numbers.Add(number, (reason, effect));
            }
        }

        Assert.False(WayOut.IsOfDoor(OverflowCheck.Most));
    }
}
