namespace Routing.Simulation.Tests;

public sealed class DriveWindowTests
{
    private static readonly TimeZoneInfo Jerusalem = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jerusalem");

    [Theory]
    [InlineData("1999-01-03")]
    [InlineData("19990103")]
    [InlineData("990103")]
    public void Date_IsThatDayInTheZone(string date) =>
        Assert.Equal(new DriveWindow(Utc("1999-01-02T22:00:00Z"), Utc("1999-01-03T22:00:00Z")), DriveWindow.Parse(date, null, null, Jerusalem));

    [Fact]
    public void TimesOfDay_CutTheDay() =>
        Assert.Equal(new DriveWindow(Utc("1999-01-03T14:00:00Z"), Utc("1999-01-03T16:30:30Z")), DriveWindow.Parse("1999-01-03", "16:00", "18:30:30", Jerusalem));

    [Fact]
    public void Instants_NeedNoDate() =>
        Assert.Equal(new DriveWindow(Utc("1999-01-03T14:00:00Z"), DateTimeOffset.MaxValue), DriveWindow.Parse(null, "1999-01-03T14:00:00Z", null, Jerusalem));

    [Fact]
    public void Nothing_IsAllTime() => Assert.Equal(DriveWindow.Always, DriveWindow.Parse(null, null, null, Jerusalem));

    [Fact]
    public void End_IsNotInTheWindow()
    {
        var window = DriveWindow.Parse("1999-01-03", null, null, TimeZoneInfo.Utc);
        Assert.True(window.Holds(Utc("1999-01-03T00:00:00Z")));
        Assert.False(window.Holds(Utc("1999-01-04T00:00:00Z")));
    }

    [Theory]
    [InlineData("yesterday", null, null)]
    [InlineData(null, "16:00", null)]
    [InlineData("1999-01-03", "late", null)]
    [InlineData("1999-01-03", "18:00", "16:00")]
    public void WhatCantBeMeant_IsRefused(string? date, string? from, string? to) =>
        Assert.Throws<FormatException>(() => DriveWindow.Parse(date, from, to, Jerusalem));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text);
}
