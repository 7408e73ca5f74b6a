using System.Collections.Concurrent;

namespace Routing.Faults;

/// <summary>Requests that failed, by reason.</summary>
internal sealed class FailureCount
{
    private readonly ConcurrentDictionary<string, long> _reasons = new(StringComparer.Ordinal);

    /// <summary>All.</summary>
    internal long Total => _reasons.Values.Sum();

    /// <summary>One more.</summary>
    internal void Add(string reason) => _reasons.AddOrUpdate(reason, 1, static (_, count) => count + 1);

    /// <summary>The reasons of several counts together, the most frequent first.</summary>
    internal static string Describe(IEnumerable<FailureCount> counts) => string.Join(", ", counts
        .SelectMany(count => count._reasons)
        .GroupBy(reason => reason.Key, reason => reason.Value, StringComparer.Ordinal)
        .Select(reason => (reason.Key, Count: reason.Sum()))
        .OrderByDescending(reason => reason.Count)
        .Select(reason => $"{reason.Key} × {reason.Count}"));
}
