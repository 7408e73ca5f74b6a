namespace Routing.Simulation;

/// <summary>Turns the log's local clock times (Asia/Jerusalem) into instants.</summary>
internal sealed class BankLogClock
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jerusalem");

    public DateTimeOffset InstantOf(DateOnly date, int second)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddSeconds(second);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);
}
