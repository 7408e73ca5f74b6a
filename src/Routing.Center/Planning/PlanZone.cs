namespace Routing.Center;

/// <summary>A time zone, and the instants of its local times. Where the clock jumps the answer is one-sided and sure.</summary>
internal sealed class PlanZone
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(36);
    private readonly TimeZoneInfo _zone;

    private PlanZone(TimeZoneInfo zone) => _zone = zone;

    /// <summary>Whether this machine knows zones besides UTC.</summary>
    internal static bool HasZones => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _);

    /// <summary>Finds a zone by its IANA name.</summary>
    internal static bool TryFind(string name, out PlanZone zone)
    {
        bool isFound = TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? info);
        zone = new PlanZone(isFound ? info! : TimeZoneInfo.Utc);
        return isFound;
    }

    /// <summary>The local date at an instant.</summary>
    internal DateOnly DateAt(DateTime utc) => DateOnly.FromDateTime(utc + _zone.GetUtcOffset(utc));

    /// <summary>
    /// The first instant at which the local clock shows <paramref name="local"/> or, where it jumps over that, more: the
    /// instant of the jump.
    /// </summary>
    internal DateTime FirstAt(DateTime local)
    {
        (TimeSpan before, TimeSpan after, DateTime jump) = Around(local);
        if (local - before < jump) return local - before;
        return local - after >= jump ? local - after : jump;
    }

    /// <summary>
    /// The last instant at which the local clock shows <paramref name="local"/> or, where it jumps over that, the instant of
    /// the jump.
    /// </summary>
    internal DateTime LastAt(DateTime local)
    {
        (TimeSpan before, TimeSpan after, DateTime jump) = Around(local);
        if (local - after >= jump) return local - after;
        return local - before < jump ? local - before : jump;
    }

    /// <summary>The offsets before and after the jump nearest to a local time; without one, equal offsets and a jump long past.</summary>
    private (TimeSpan Before, TimeSpan After, DateTime Jump) Around(DateTime local)
    {
        DateTime middle = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        DateTime low = middle - Window;
        DateTime high = middle + Window;
        TimeSpan before = _zone.GetUtcOffset(low);
        TimeSpan after = _zone.GetUtcOffset(high);
        if (before == after) return (before, after, low);

        // Jumps lie weeks apart, so that there is one here; it stands on a whole second.
        while (high - low > TimeSpan.FromSeconds(1))
        {
            DateTime half = low + TimeSpan.FromSeconds(Math.Floor((high - low).TotalSeconds / 2));
            if (_zone.GetUtcOffset(half) == before) low = half;
            else high = half;
        }

        return (before, after, high);
    }
}
