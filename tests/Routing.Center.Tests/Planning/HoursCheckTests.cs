namespace Routing.Center.Tests;

public class HoursCheckTests
{
    [Theory]
    [InlineData(".weekly[0].days", "\"weekly\": [{ \"from\": \"08:00\", \"to\": \"18:00\" }]")]
    [InlineData(".weekly[0].days[1]", "\"weekly\": [{ \"days\": [\"monday\", \"Tue\"], \"from\": \"08:00\", \"to\": \"18:00\" }]")]
    [InlineData(".weekly[0].from", "\"weekly\": [{ \"days\": \"monday\", \"from\": \"8:00\", \"to\": \"18:00\" }]")]
    [InlineData(".weekly[0].from", "\"weekly\": [{ \"days\": \"monday\", \"from\": \"24:00\", \"to\": \"18:00\" }]")]
    [InlineData(".weekly[0].to", "\"weekly\": [{ \"days\": \"monday\", \"from\": \"08:00\", \"to\": \"25:00\" }]")]
    [InlineData(".weekly[0].to", "\"weekly\": [{ \"days\": \"monday\", \"from\": \"08:00\", \"to\": \"08:00\" }]")]
    [InlineData(".holidays[0]", "\"holidays\": [\"2026-02-30\"], \"workingDays\": [{ \"date\": \"2026-10-10\", \"from\": \"08:00\", \"to\": \"18:00\" }]")]
    [InlineData(".workingDays[0].date", "\"workingDays\": [{ \"date\": \"10.10.2026\", \"from\": \"08:00\", \"to\": \"18:00\" }]")]
    [InlineData(".workingDays[0].date", "\"holidays\": [\"2026-10-10\"], \"workingDays\": [{ \"date\": \"2026-10-10\", \"from\": \"08:00\", \"to\": \"18:00\" }]")]
    public void ImpossibleHours_AreAnError(string path, string hours) =>
        PlanText.HasOnlyError($"hours.day{path}", PlanText.With($$"""  "hours": { "day": { {{hours}} } } """));

    [Fact]
    public void HoursNamedAlways_AreAnError() => PlanText.HasOnlyError("hours.always", PlanText.With("""
        "hours": { "always": { "weekly": [{ "days": "monday", "from": "08:00", "to": "18:00" }] } }
        """));

    [Fact]
    public void HoursWithoutOpenings_AreAWarning() => PlanText.HasOnlyWarning("hours.day", PlanText.With("\"hours\": { \"day\": {} }"));

    [Fact]
    public void UnknownTimeZone_IsAnError()
    {
        PlanText.HasOnlyError("timeZone", PlanText.With("\"timeZone\": \"Asia/Peking\""));
        Assert.Contains("no IANA time zone", PlanText.MistakesOf(PlanText.With("\"timeZone\": \"Asia/Peking\""))[0].Message, StringComparison.Ordinal);
    }
}
