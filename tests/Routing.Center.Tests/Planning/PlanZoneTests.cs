namespace Routing.Center.Tests;

public class PlanZoneTests
{
    // Berlin skipped 02:00 to 03:00 on 29 March 2026 and shows 02:00 to 03:00 twice on 25 October 2026. St John's jumped one
    // minute after midnight until 2011, there and back. Lord Howe moves by half an hour.
    [Theory]
    [InlineData("UTC", "2026-03-29T02:30", "2026-03-29T02:30", "2026-03-29T02:30")]
    [InlineData("Asia/Shanghai", "2026-03-29T02:30", "2026-03-28T18:30", "2026-03-28T18:30")]
    [InlineData("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59", "2026-03-29T00:59")]
    [InlineData("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00", "2026-03-29T01:00")]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00", "2026-03-29T01:00")]
    [InlineData("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00", "2026-03-29T01:00")]
    [InlineData("Europe/Berlin", "2026-03-29T03:01", "2026-03-29T01:01", "2026-03-29T01:01")]
    [InlineData("Europe/Berlin", "2026-10-25T01:59", "2026-10-24T23:59", "2026-10-24T23:59")]
    [InlineData("Europe/Berlin", "2026-10-25T02:00", "2026-10-25T00:00", "2026-10-25T01:00")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30", "2026-10-25T01:30")]
    [InlineData("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00", "2026-10-25T02:00")]
    [InlineData("America/St_Johns", "2010-03-14T00:30", "2010-03-14T03:31", "2010-03-14T03:31")]
    [InlineData("America/St_Johns", "2010-11-06T23:30", "2010-11-07T02:00", "2010-11-07T03:00")]
    [InlineData("America/St_Johns", "2010-11-07T00:00", "2010-11-07T02:30", "2010-11-07T03:30")]
    [InlineData("America/St_Johns", "2026-07-01T12:00", "2026-07-01T14:30", "2026-07-01T14:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45", "2026-04-04T15:15")]
    public void LocalTime_IsAtItsFirstAndLastInstant(string name, string local, string first, string last)
    {
        Assert.True(PlanZone.TryFind(name, out PlanZone zone));

        DateTime time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((first, last), (Text(zone.FirstAt(time)), Text(zone.LastAt(time))));
    }

    [Fact]
    public void UnknownZone_IsNotFound() => Assert.False(PlanZone.TryFind("Mars/Olympus", out _));

    private static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
