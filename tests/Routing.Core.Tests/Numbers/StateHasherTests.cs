namespace Routing.Core.Tests.Numbers;

public class StateHasherTests
{
    [Fact]
    public void SameNumbers_SameValue() => Assert.Equal(Of(1, 2, 3), Of(1, 2, 3));

    [Fact]
    public void OtherOrderOrNumber_OtherValue()
    {
        ulong[] values = [Of(1, 2, 3), Of(3, 2, 1), Of(1, 2), Of(1, 2, 3, 0), Of(1, 2, -3), Of()];
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void Zeros_AreOne()
    {
        var positive = new StateHasher();
        var negative = new StateHasher();
        positive.Add(0.0);
        negative.Add(-0.0);
        Assert.Equal(positive.Value, negative.Value);
    }

    private static ulong Of(params long[] numbers)
    {
        var hasher = new StateHasher();
        foreach (long number in numbers) hasher.Add(number);
        return hasher.Value;
    }
}
