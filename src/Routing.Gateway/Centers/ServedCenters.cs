using Routing.Center;

namespace Routing.Gateway;

/// <summary>The centers that this gateway serves.</summary>
internal sealed class ServedCenters
{
    private readonly Dictionary<string, ServedCenter> _byId;

    /// <summary>Takes the centers that are served; the first is the one for who names none.</summary>
    internal ServedCenters(IReadOnlyList<ICenter> centers, Presences presences, TimeProvider time)
    {
        All = [.. centers.Select(center => new ServedCenter(center, presences.Of(center.Id), time))];
        _byId = All.ToDictionary(served => served.Center.Id, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    internal IReadOnlyList<ServedCenter> All { get; }

    /// <summary>The one for who names none.</summary>
    internal ServedCenter Default => All[0];

    /// <summary>The center of this id, or null.</summary>
    internal ServedCenter? Find(string centerId) => _byId.GetValueOrDefault(centerId);
}
