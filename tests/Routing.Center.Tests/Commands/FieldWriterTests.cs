using System.Buffers;

namespace Routing.Center.Tests;

public sealed class FieldWriterTests
{
    [Theory]
    [InlineData(0UL, 1)]
    [InlineData(127UL, 1)]
    [InlineData(128UL, 2)]
    [InlineData(ulong.MaxValue, 10)]
    public void Number_TakesSevenBitsAByte(ulong number, int length)
    {
        var target = new ArrayBufferWriter<byte>();
        var writer = new FieldWriter(target);
        writer.Unsigned(number);
        writer.Flush();
        Assert.Equal(length, target.WrittenCount);
        Assert.Equal(number, new FieldReader(target.WrittenSpan).Unsigned());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void SignedNumber_ComesBack(long number)
    {
        var target = new ArrayBufferWriter<byte>();
        var writer = new FieldWriter(target);
        writer.Signed(number);
        writer.Optional(number);
        writer.Optional(null);
        writer.Flush();
        var reader = new FieldReader(target.WrittenSpan);
        Assert.Equal(number, reader.Signed());
        Assert.Equal(number, reader.Optional());
        Assert.Null(reader.Optional());
        Assert.Equal(target.WrittenCount, reader.Position);
    }

    [Fact]
    public void LongTextsAfterShortOnes_AllComeBack()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => new string((char)('一' + i), i * 40))];
        var target = new ArrayBufferWriter<byte>();
        var writer = new FieldWriter(target);
        foreach (string text in texts) writer.Text(text);
        writer.Flush();
        var reader = new FieldReader(target.WrittenSpan);
        foreach (string text in texts) Assert.Equal(text, reader.Text());
        Assert.True(reader.Rest.IsEmpty);
    }
}
