using Routing.Center;

namespace Routing.Grains;

/// <summary>The gauges in the form in which they travel, made once for all nodes.</summary>
internal sealed class ViewPayloads
{
    /// <summary>Gauges older than those of a node by less are no news to it.</summary>
    internal const long LeastAgeMs = 900;

    private readonly Lock _lock = new();
    private CenterView? _written;
    private Payload? _withPlan;
    private Payload? _withoutPlan;

    /// <summary>The gauges where they are news to the node that asks, else null.</summary>
    internal Payload? NewsFor(FeedRequest request, CenterView view)
    {
        // An owner that is not confirmed shows none.
        if (view.AtMs == 0) return null;
        bool knowsPlan = request.KnownPlanVersion == view.PlanVersion;
        if (knowsPlan && Math.Abs(view.AtMs - request.KnownViewAtMs) < LeastAgeMs) return null;
        lock (_lock)
        {
            if (!ReferenceEquals(_written, view)) (_written, _withPlan, _withoutPlan) = (view, null, null);
            return knowsPlan
                ? _withoutPlan ??= WireJson.Write(view with { PlanJson = null }, WireJson.Default.CenterView)
                : _withPlan ??= WireJson.Write(view, WireJson.Default.CenterView);
        }
    }
}
