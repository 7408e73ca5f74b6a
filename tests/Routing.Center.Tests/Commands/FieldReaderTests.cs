namespace Routing.Center.Tests;

public sealed class FieldReaderTests
{
    [Fact]
    public void NumberBeyond64Bits_IsMalformed()
        => Assert.Throws<FormatException>(() => new FieldReader([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02]).Unsigned());

    [Fact]
    public void NumberBeyond32Bits_IsMalformed()
        => Assert.Throws<FormatException>(() => new FieldReader([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]).Int32());

    [Fact]
    public void FlagOfAnotherValue_IsMalformed() => Assert.Throws<FormatException>(() => new FieldReader([2]).Flag());

    [Fact]
    public void ListLongerThanTheRest_IsMalformed() => Assert.Throws<FormatException>(() => new FieldReader([3, 0, 0]).Count());

    [Fact]
    public void AbsentText_IsNullOrMalformedAsAsked()
    {
        Assert.Null(new FieldReader([0]).OptionalText());
        Assert.Throws<FormatException>(() => new FieldReader([0]).Text());
    }

    [Fact]
    public void TextThatIsNoUtf8_IsMalformed() => Assert.Throws<FormatException>(() => new FieldReader([3, 0xFF]).Text());

    [Fact]
    public void TextThatEndsInHalfAUnit_IsMalformed() => Assert.Throws<FormatException>(() => new FieldReader([4, 0x41]).Text());
}
