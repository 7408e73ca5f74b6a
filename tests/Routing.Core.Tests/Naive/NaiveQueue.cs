namespace Routing.Core.Tests.Naive;

/// <summary>Counters, bookings and controller of one queue.</summary>
internal sealed class NaiveQueue
{
    public NaiveQueue(QueueRule rule) => SteerAfresh(rule);

    public long Offered { get; set; }

    public long MovedOut { get; set; }

    public long Redirected { get; set; }

    public long Abandoned { get; set; }

    public ServiceLevelCounts Counts { get; private set; }

    public long AnsweredWaitMs { get; set; }

    public long HandledMs { get; set; }

    public long Handled { get; set; }

    public long OverflowedIn { get; set; }

    public long OverflowedOut { get; set; }

    public long Transferred { get; set; }

    public long CallbacksQueued { get; set; }

    public long CallbacksConnected { get; set; }

    public long CallbacksUnanswered { get; set; }

    public double Hits { get; set; }

    public double Count { get; set; }

    public double Ring { get; set; }

    public double Gap { get; set; }

    public long LastFree { get; set; }

    public double X { get; set; }

    public double Guard { get; set; }

    public double U { get; set; }

    public double B { get; set; }

    /// <summary>Service level measured over about five minutes, drawn to the target while there is little to measure.</summary>
    public double M { get; set; }

    private List<(long At, ServiceLevelCounts Counts)> Bookings { get; } = [];

    /// <summary>Puts the controller at its start.</summary>
    public void SteerAfresh(QueueRule rule)
    {
        double threshold = rule.WithinMs / 1000.0;
        (Hits, Count, Ring, Gap, LastFree, X, U, B) = (0, 0, 0, 1, 0, 0.05, 0, 1);
        Guard = rule.Exists ? Math.Max(0, (threshold * (1 - 0.05)) - Math.Min(2, threshold / 4)) : 0;
    }

    public void Book(long at, ServiceLevelCounts counts)
    {
        Counts += counts;
        Bookings.Add((at, counts));
    }

    /// <summary>Sum of the bookings in the last <paramref name="seconds"/>, in steps of 5 s.</summary>
    public ServiceLevelCounts Window(long now, int seconds)
    {
        Bookings.RemoveAll(booking => booking.At < now - 1_900_000);
        long oldest = (now / 5000) - (seconds / 5) + 1;
        return Bookings.Where(booking => booking.At / 5000 >= oldest)
            .Aggregate(default(ServiceLevelCounts), (sum, booking) => sum + booking.Counts);
    }
}
