namespace Routing.Gateway.Tests;

public sealed class CloudEventTests
{
    [Fact]
    public void EventId_IsOfSourceAndId() => Assert.Equal("/ivr 1", new CloudEvent("1.0", "1", "/ivr", "t").EventId);

    [Fact]
    public void EventIdThatIsTooLong_IsItsHash()
    {
        string one = new CloudEvent("1.0", new string('1', 200), "/ivr", "t").EventId;
        string other = new CloudEvent("1.0", new string('1', 201), "/ivr", "t").EventId;
        Assert.Equal(64, one.Length);
        Assert.NotEqual(one, other);
    }
}
