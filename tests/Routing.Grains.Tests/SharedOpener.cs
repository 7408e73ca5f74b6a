using System.Collections.Concurrent;
using Routing.Center;

namespace Routing.Grains.Tests;

/// <summary>
/// Opens centers for all silos of a test on one journal: whoever opens takes it, and the one who had it is fenced at its next commit.
/// </summary>
internal sealed class SharedOpener : ICenterOpener, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentBag<LocalCenter> _opened = [];
    private readonly ConcurrentDictionary<string, Action> _before = new();
    private int _openings;

    /// <summary>How often a center was opened.</summary>
    internal int Openings => _openings;

    /// <summary>Does something before a center is opened, each time.</summary>
    internal void Before(string centerId, Action action) => _before[centerId] = action;

    public async Task<LocalCenter> OpenAsync(string centerId, CancellationToken cancellationToken)
    {
        if (_before.TryGetValue(centerId, out Action? before)) before();
        int number = Interlocked.Increment(ref _openings);
        LocalCenter center = await CenterHost.OpenAsync(new CenterOptions
        {
            CenterId = centerId,
            PlanJson = TestPlan.Json,
            DataDirectory = Path.Combine(_folder.Path, $"{centerId}-{number}"),
            Journal = id => new SqliteJournal(_folder.Path, id),
        });
        _opened.Add(center);
        return center;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (LocalCenter center in _opened) await center.DisposeAsync();
        _folder.Dispose();
    }
}
