namespace Routing.Simulation;

/// <summary>Always the same time.</summary>
/// <param name="seconds">That time.</param>
public sealed class FixedTime(double seconds) : Distribution
{
    /// <inheritdoc/>
    public override double MeanSeconds => seconds;

    /// <inheritdoc/>
    protected override double Draw(RandomSource random) => seconds;
}
