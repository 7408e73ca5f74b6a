using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>Works out the opening hours of the days to come before those known run out.</summary>
internal sealed partial class CalendarKeeper(Inbox inbox, ILogger logger)
{
    /// <summary>Span that is worked out at a time.</summary>
    internal const long SpanMs = 60 * 86_400_000L;

    private const long LeastMs = 7 * 86_400_000L;
    private const long PastMs = 86_400_000L;

    private readonly ILogger _logger = logger;
    private long _askedUntilMs;

    /// <summary>The opening hours of a plan around <paramref name="nowMs"/>.</summary>
    internal static OpeningCalendar Compile(RoutingPlan plan, long nowMs) =>
        CalendarCompiler.Compile(plan, nowMs - PastMs, nowMs + SpanMs);

    /// <summary>Has the calendar extended when less than a week of it remains. The writer alone.</summary>
    internal void Consider(CenterState state, long nowMs)
    {
        if (state.InForce is not { } plan || plan.Calendar.UntilMs - nowMs >= LeastMs || nowMs < _askedUntilMs) return;
        // Should it come to nothing, it is tried again an hour later.
        _askedUntilMs = nowMs + 3_600_000;
        Task.Run(() => Extend(plan.Plan, nowMs));
    }

    private void Extend(RoutingPlan plan, long nowMs)
    {
        try
        {
            inbox.TryAdd(new Submission([new ExtendCalendar(Compile(plan, nowMs))]));
        }
        catch (Exception exception)
        {
            NotExtended(exception);
        }
    }
}
