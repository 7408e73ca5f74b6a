namespace Routing.Gateway.Tests;

/// <summary>Instants on the wire.</summary>
public sealed class InstantConverterTests
{
    [Theory]
    [InlineData("2026-11-22T20:03:30Z", 1795377810000)]
    [InlineData("2026-11-22T20:03:30.5Z", 1795377810500)]
    [InlineData("2026-11-23T04:03:30+08:00", 1795377810000)]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    public void TimeWithOffset_IsRead(string text, long milliseconds)
    {
        Assert.True(InstantConverter.TryParse(text, out DateTimeOffset instant));
        Assert.Equal(milliseconds, instant.ToUnixTimeMilliseconds());
    }

    [Theory]
    [InlineData("2026-11-22T20:03:30")]
    [InlineData("2026-11-22")]
    [InlineData("22.11.2026 20:03:30Z")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("2200-01-01T00:00:00Z")]
    [InlineData("")]
    [InlineData(null)]
    public void AnythingElse_IsNot(string? text) => Assert.False(InstantConverter.TryParse(text, out _));
}
