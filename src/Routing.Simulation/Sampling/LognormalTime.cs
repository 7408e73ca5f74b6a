namespace Routing.Simulation;

/// <summary>Lognormal times: the shape that handle times usually have (Brown et al. 2005).</summary>
/// <param name="meanSeconds">Mean.</param>
/// <param name="cv">Standard deviation over mean.</param>
public sealed class LognormalTime(double meanSeconds, double cv) : Distribution
{
    private readonly double _sigma = Math.Sqrt(Math.Log(1.0 + (cv * cv)));

    /// <inheritdoc/>
    public override double MeanSeconds => meanSeconds;

    /// <inheritdoc/>
    protected override double Draw(RandomSource random) =>
        meanSeconds * Math.Exp((_sigma * random.NextNormal()) - (_sigma * _sigma / 2.0));
}
