using System.Threading.RateLimiting;

namespace Routing.Gateway;

/// <summary>Counts what holders of limited keys ask for: a bucket of tokens per name, so that both keys of a rotation share one.</summary>
internal sealed class KeyLimits : IDisposable
{
    private const double TicksPerBucketFill = 10;

    private readonly PartitionedRateLimiter<AccessKey> _limiter = PartitionedRateLimiter.Create<AccessKey, (string Name, KeyLimit Limit)>(
        key => RateLimitPartition.GetTokenBucketLimiter((key.Name, Limit: key.Limit!), part => BucketOf(part.Limit)));

    /// <summary>Takes one request's share.</summary>
    /// <returns>Null where there was one, else whole seconds after which to try again, at least 1.</returns>
    internal int? TakeOne(AccessKey key)
    {
        using RateLimitLease lease = _limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    /// <summary>Ten times a second, or as often as there is a token where that is more seldom.</summary>
    internal static TokenBucketRateLimiterOptions BucketOf(KeyLimit limit)
    {
        int tokens = Math.Max(1, (int)(limit.RatePerSecond / TicksPerBucketFill));
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromSeconds(tokens / limit.RatePerSecond),
            QueueLimit = 0,
        };
    }
}
