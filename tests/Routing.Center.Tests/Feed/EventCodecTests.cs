using System.Buffers;
using Routing.Core;

namespace Routing.Center.Tests;

public sealed class EventCodecTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void EveryRun_ComesBackAsItWas(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++)
        {
            RoutingEvent[] events = [.. Enumerable.Range(0, random.Next(20)).Select(_ => Random(random))];
            byte[] bytes = Written(events);
            var back = new EventBuffer();
            EventCodec.Read([.. bytes, 9], back, out int consumed);
            Assert.Equal(bytes.Length, consumed);
            Assert.Equal(events, back.Events.ToArray());
        }
    }

    [Fact]
    public void Read_AppendsToWhatIsThere()
    {
        RoutingEvent[] events = [new(5, 1, 2, 3, 4, 5, 6, EventKind.ContactReserved)];
        var buffer = new EventBuffer();
        EventCodec.Read(Written(events), buffer, out _);
        EventCodec.Read(Written(events), buffer, out _);
        Assert.Equal([events[0], events[0]], buffer.Events.ToArray());
    }

    [Fact]
    public void CommonRun_IsCompact()
    {
        const long at = 1_767_614_400_000;
        RoutingEvent[] events =
        [
            new(at, 1_000_000, 0, at, -1, 3, 0, EventKind.ContactQueued),
            new(at, 1_000_000, 900_000, at + 12_000, 700, 3, 0, EventKind.ContactReserved),
            new(at, 0, 0, 3, 700, -1, 0, EventKind.AgentStateChanged),
        ];
        Assert.InRange(Written(events).Length, 1, 45);
    }

    [Fact]
    public void EveryShortenedRun_GivesAFormatException()
    {
        var random = new Random(3);
        byte[] bytes = Written([.. Enumerable.Range(0, 12).Select(_ => Random(random))]);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<FormatException>(() => EventCodec.Read(bytes.AsSpan(0, length), new EventBuffer(), out _));
        }
    }

    [Fact]
    public void RandomBytes_GiveAFormatExceptionOrEvents()
    {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(50)];
            random.NextBytes(bytes);
            if (bytes.Length > 0) bytes[0] = EventCodec.Version;
            try
            {
                EventCodec.Read(bytes, new EventBuffer(), out int consumed);
                Assert.InRange(consumed, 1, bytes.Length);
            }
            catch (FormatException)
            {
                // What malformed bytes have to give; anything else fails the test.
            }
        }
    }

    private static RoutingEvent Random(Random random) => new(
        random.Next(4) == 0 ? random.NextInt64() : 1_767_614_400_000 + random.Next(100),
        random.Next(3) == 0 ? 0 : random.NextInt64(long.MinValue, long.MaxValue),
        random.Next(100),
        random.Next(3) == 0 ? 0 : random.NextInt64(long.MinValue, long.MaxValue),
        random.Next(-1, 5),
        random.Next(3) == 0 ? int.MaxValue : random.Next(-1, 5),
        random.Next(3) == 0 ? int.MinValue : random.Next(5),
        (EventKind)random.Next(65));

    private static byte[] Written(RoutingEvent[] events)
    {
        var buffer = new ArrayBufferWriter<byte>();
        EventCodec.Write(buffer, events);
        return buffer.WrittenSpan.ToArray();
    }
}
