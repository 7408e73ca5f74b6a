using Routing.Center;

namespace Routing.Grains;

/// <summary>Opens centers whose journals other nodes can take over.</summary>
public interface ICenterOpener
{
    /// <summary>Called off the grain's turns, so that it may block. Takes the center's journal from whoever has it, recovers the center and lets it run here.</summary>
    /// <param name="centerId">The center.</param>
    /// <param name="cancellationToken">Cancels the attempt where it has not begun.</param>
    Task<LocalCenter> OpenAsync(string centerId, CancellationToken cancellationToken);
}
