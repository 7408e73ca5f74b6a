namespace Routing.Center.Tests;

public sealed class MatterRegisterTests
{
    private readonly MatterRegister _matters = new();

    [Fact]
    public void LaterMatterOfTheSameKey_StandsInPlaceOfTheEarlier()
    {
        _matters.Add(new Matter("li", "bill", 1, 10));
        _matters.Add(new Matter("wang", "bill", 2, 20));
        _matters.Add(new Matter("li", "bill", 3, 30));

        Assert.Equal(3, _matters.Find("li", "bill")!.Agent);
        Assert.Equal([20, 30], _matters.InOrder.Select(matter => matter.At));
    }

    [Fact]
    public void ComplaintAndIntent_AreKeptApart()
    {
        _matters.Add(new Matter("li", null, 1, 10));
        _matters.Add(new Matter("li", "bill", 2, 20));

        Assert.Equal((1, 2), (_matters.Find("li", null)!.Agent, _matters.Find("li", "bill")!.Agent));
        Assert.Null(_matters.Find("li", "move"));
    }

    [Fact]
    public void ForgetBefore_KeepsTheInstantItself()
    {
        _matters.Add(new Matter("li", "bill", 1, 10));
        _matters.Add(new Matter("wang", "bill", 2, 20));
        _matters.ForgetBefore(20);

        Assert.Null(_matters.Find("li", "bill"));
        Assert.Equal(2, Assert.Single(_matters.InOrder).Agent);
    }
}
