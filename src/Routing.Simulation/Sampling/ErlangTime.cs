namespace Routing.Simulation;

/// <summary>Erlang times: the sum of several exponential phases.</summary>
/// <param name="meanSeconds">Mean of the sum.</param>
/// <param name="phases">Number of phases.</param>
public sealed class ErlangTime(double meanSeconds, int phases) : Distribution
{
    /// <inheritdoc/>
    public override double MeanSeconds => meanSeconds;

    /// <inheritdoc/>
    protected override double Draw(RandomSource random)
    {
        double sum = 0;
        for (int i = 0; i < phases; i++) sum += random.NextExponential();
        return meanSeconds * sum / phases;
    }
}
