using Routing.Center;

namespace Routing.Gateway;

/// <summary>The centers that run inside a gateway: held until they end.</summary>
internal sealed class LocalCenters(IReadOnlyList<LocalCenter> centers) : IHeldCenters
{
    /// <inheritdoc/>
    public long? EpochOf(string centerId) => centers.FirstOrDefault(center => center.Id == centerId) is { Ended.IsCompleted: false } held ? held.Epoch : null;
}
