namespace Routing.Gateway;

/// <summary>The center that one request is about.</summary>
internal sealed class ChosenCenter(ServedCenters centers)
{
    /// <summary>It; the gateway's first until the request's own is known.</summary>
    internal ServedCenter Served { get; set; } = centers.Default;
}
