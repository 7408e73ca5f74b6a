using System.Buffers;
using System.Text.Json;

namespace Routing.Center.Tests;

public sealed class CommandCodecTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryCommand_ComesBackAsItWas(int seed)
    {
        foreach (CenterCommand command in CommandSamples.All(seed, 100))
        {
            byte[] bytes = Written(command);
            CenterCommand back = CommandCodec.Read([.. bytes, 1, 2, 3], out int consumed);

            Assert.Equal(bytes.Length, consumed);
            Assert.Equal(bytes, Written(back));
            Assert.Equivalent(command, back, strict: true);
        }
    }

    [Fact]
    public void KindBytes_AreFixed()
    {
        byte[] kinds = [.. CommandSamples.All(1, 1).Select(command => Written(command)[1])];
        Assert.Equal<byte>([1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 30, 31, 32, 33, 22, 23, 24, 25, 40, 41, 42, 43, 44, 51, 52, 53, 54, 50, 34], kinds);
    }

    [Fact]
    public void Form_IsCompact()
    {
        var command = new OfferCall("ivr", new CallRequest { CallId = "0123456789", Ani = "13800138000", Dnis = "10010" });
        byte[] bytes = Written(command);
        Assert.InRange(bytes.Length, 1, 48);
        Assert.True(bytes.Length * 4 < JsonSerializer.Serialize(command).Length);
    }

    [Fact]
    public void Form_IsFixed()
    {
        byte[] bytes = Written(new NotReadyAgent("a", "h", "é"));
        Assert.Equal("020E03610368" + "05C3A9", Convert.ToHexString(bytes));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void DamagedBytes_GiveAFormatExceptionOrAnotherCommand(int seed)
    {
        var random = new Random(seed);
        foreach (CenterCommand command in CommandSamples.All(seed, 40))
        {
            byte[] bytes = Written(command);
            for (int i = 0; i < 5; i++)
            {
                byte[] damaged = [.. bytes];
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                ReadOrRefuse(damaged.AsSpan(0, random.Next(damaged.Length + 1)));
            }
        }
    }

    [Fact]
    public void RandomBytes_GiveAFormatExceptionOrACommand()
    {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            if (bytes.Length > 0) bytes[0] = CommandCodec.Version;
            if (bytes.Length > 1) bytes[1] = (byte)random.Next(36);
            ReadOrRefuse(bytes);
        }
    }

    [Fact]
    public void EveryShortenedCommand_GivesAFormatException()
    {
        foreach (CenterCommand command in CommandSamples.All(7, 3))
        {
            byte[] bytes = Written(command);
            for (int length = 0; length < bytes.Length; length++)
            {
                Assert.Throws<FormatException>(() => CommandCodec.Read(bytes.AsSpan(0, length), out _));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("02")]
    [InlineData("0100")]
    [InlineData("01FF")]
    [InlineData("010B05FFFF")]
    [InlineData("010BFFFFFFFFFFFFFFFFFF7F")]
    [InlineData("010BFFFFFFFFFFFFFFFFFFFF01")]
    [InlineData("010B00")]
    [InlineData("010B0461")]
    [InlineData("0104016103FFFFFFFF0F")]
    public void NoCommand_GivesAFormatException(string hex)
        => Assert.Throws<FormatException>(() => CommandCodec.Read(Convert.FromHexString(hex), out _));

    private static void ReadOrRefuse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            CommandCodec.Read(bytes, out int consumed);
            Assert.InRange(consumed, 1, bytes.Length);
        }
        catch (FormatException)
        {
            // What malformed bytes have to give; anything else fails the test.
        }
    }

    private static byte[] Written(CenterCommand command)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CommandCodec.Write(buffer, command);
        return buffer.WrittenSpan.ToArray();
    }
}
