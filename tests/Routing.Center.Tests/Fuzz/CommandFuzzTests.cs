using System.Buffers;
using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Commands, events and states whose bytes were spoilt are read, or refused as malformed; nothing else comes of them.</summary>
public class CommandFuzzTests
{
    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    public void Spoilt_command_is_read_or_malformed(int seed)
    {
        var random = new Random(seed);
        byte[][] commands = [.. CommandSamples.All(seed, 4).Select(Bytes)];
        for (int input = Spoiling.Inputs(4_000); input > 0; input--)
        {
            byte[] spoilt = Spoiling.Spoil(random, commands[random.Next(commands.Length)]);
            Exception? failure = Record.Exception(() => CommandCodec.Read(spoilt, out _));
            Assert.True(failure is null or FormatException, $"{Convert.ToHexString(spoilt)}: {failure}");
        }
    }

    [Fact]
    public void Spoilt_events_are_read_or_malformed()
    {
        var random = new Random(103);
        for (int input = Spoiling.Inputs(4_000); input > 0; input--)
        {
            byte[] spoilt = Spoiling.Spoil(random, Events(random));
            Exception? failure = Record.Exception(() => EventCodec.Read(spoilt, new EventBuffer(), out _));
            Assert.True(failure is null or FormatException, $"{Convert.ToHexString(spoilt)}: {failure}");
        }
    }

    private static byte[] Bytes(CenterCommand command)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CommandCodec.Write(buffer, command);
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Events(Random random)
    {
        var events = new RoutingEvent[random.Next(1, 6)];
        for (int i = 0; i < events.Length; i++)
        {
            events[i] = new RoutingEvent(random.NextInt64(), random.NextInt64(), random.Next(), 0, random.Next(9), random.Next(9), random.Next(), (EventKind)random.Next(1, 12));
        }

        var buffer = new ArrayBufferWriter<byte>();
        EventCodec.Write(buffer, events);
        return buffer.WrittenSpan.ToArray();
    }
}
