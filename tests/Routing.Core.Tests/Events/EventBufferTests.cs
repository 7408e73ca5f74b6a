namespace Routing.Core.Tests.Events;

public class EventBufferTests
{
    [Fact]
    public void MoreThanItsCapacity_GrowsAndKeepsTheOrder()
    {
        var buffer = new EventBuffer(1);
        for (int i = 0; i < 100; i++) buffer.Add(Event(i));
        Assert.Equal(100, buffer.Count);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), buffer.Events.ToArray().Select(told => told.At));
        Assert.Equal(Event(42), buffer[42]);
    }

    [Fact]
    public void Cleared_IsEmptyAndRefilledFromTheStart()
    {
        var buffer = new EventBuffer();
        buffer.Add(Event(1));
        buffer.Clear();
        Assert.Equal(0, buffer.Count);
        Assert.True(buffer.Events.IsEmpty);
        buffer.Add(Event(2));
        Assert.Equal(2, buffer[0].At);
    }

    [Fact]
    public void IndexBeyondItsEvents_Throws()
    {
        var buffer = new EventBuffer();
        buffer.Add(Event(1));
        Assert.Throws<IndexOutOfRangeException>(() => buffer[1].At);
    }

    private static RoutingEvent Event(long at) => new(at, 0, 0, 0, -1, -1, 0, EventKind.Recovered);
}
