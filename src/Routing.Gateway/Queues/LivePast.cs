using Routing.Center;

namespace Routing.Gateway;

/// <summary>The last hours for wallboards, read from the history once for all screens that ask at about the same time.</summary>
internal sealed class LivePast(ICenter center, TimeProvider time)
{
    // Screens ask after the turn of a quarter, spread over half a minute.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Task<PastLevels>? _last;
    private long _readAt;
    private string? _key;

    /// <summary>The last hours up to now; at most ten seconds old, and never of another plan or interval than the one under way.</summary>
    internal Task<PastLevels> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            CenterView view = center.View;
            IntervalSearch search = PastLevels.SearchOf(view);
            string key = $"{search.FromMs} {view.PlanVersion}";
            bool isFresh = _last is { IsFaulted: false, IsCanceled: false } && _key == key && time.GetElapsedTime(_readAt) < Lifetime;
            if (!isFresh) (_last, _key, _readAt) = (ReadAsync(view, search), key, time.GetTimestamp());
            return _last!.WaitAsync(cancellationToken);
        }
    }

    // No screen's own end ends it: others wait for it too.
    private async Task<PastLevels> ReadAsync(CenterView view, IntervalSearch search) =>
        PastLevels.Of(view, search, await center.ReadIntervalsAsync(search, CancellationToken.None));
}
