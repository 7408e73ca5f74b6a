using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>What is in a format that this release does not know says which, which ones are known, and what to do.</summary>
public sealed class UnknownFormatTests
{
    [Theory]
    [InlineData(7, 5, 6, "it is in format 7, and this release reads 5 to 6; run the newer release that wrote it, or restore a backup from before")]
    [InlineData(4, 5, 6, "it is in format 4, and this release reads 5 to 6; run the older release that wrote it, or restore a backup from before")]
    [InlineData(2, 1, 1, "it is in format 2, and this release reads 1 alone; run the newer release that wrote it, or restore a backup from before")]
    public void Words_name_the_format_found_those_known_and_the_next_step(int found, int oldest, int newest, string words) =>
        Assert.Equal(words, UnknownFormat.Says(found, oldest, newest));

    [Fact]
    public void Everything_that_is_saved_says_it()
    {
        byte[] state = new TestCenter().Saved();
        StateCodec.ReadRegisters(state, out int engine);
        var command = new System.Buffers.ArrayBufferWriter<byte>();
        CommandCodec.Write(command, CenterRun.Offer("c1"));
        var events = new System.Buffers.ArrayBufferWriter<byte>();
        EventCodec.Write(events, [new RoutingEvent(1, 1, 0, 0, 0, 0, 0, EventKind.ContactQueued)]);

        Assert.Contains("run the newer release", Refused(() => CenterState.Load(With(state, 0, 99))), StringComparison.Ordinal);
        Assert.Contains("run the newer release", Refused(() => CommandCodec.Read(With(command.WrittenSpan, 0, 99), out _)), StringComparison.Ordinal);
        Assert.Contains("run the newer release", Refused(() => EventCodec.Read(With(events.WrittenSpan, 0, 99), new EventBuffer(), out _)), StringComparison.Ordinal);
        Assert.Contains("is in format 99", Refused(() => CenterState.Load(With(state, engine, 99))), StringComparison.Ordinal);
    }

    private static byte[] With(ReadOnlySpan<byte> bytes, int at, byte version)
    {
        byte[] changed = bytes.ToArray();
        changed[at] = version;
        return changed;
    }

    private static string Refused(Action read) => Assert.Throws<FormatException>(read).Message;
}
