namespace Routing.Simulation;

/// <summary>Exponential times.</summary>
/// <param name="meanSeconds">Mean.</param>
public sealed class ExponentialTime(double meanSeconds) : Distribution
{
    /// <inheritdoc/>
    public override double MeanSeconds => meanSeconds;

    /// <inheritdoc/>
    protected override double Draw(RandomSource random) => meanSeconds * random.NextExponential();
}
