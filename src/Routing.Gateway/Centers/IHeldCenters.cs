namespace Routing.Gateway;

/// <summary>Which of the served centers run in this process.</summary>
public interface IHeldCenters
{
    /// <summary>The epoch in which this process owns the center's journal; null where another does, or none.</summary>
    long? EpochOf(string centerId);
}
