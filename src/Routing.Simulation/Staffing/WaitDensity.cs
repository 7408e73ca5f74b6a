namespace Routing.Simulation;

/// <summary>
/// The density e^g(x) of Erlang-A's waits, g(x) = λ(1 − e^(−θx))/θ − cx with the service capacity c of all agents, scaled to
/// a largest value of 1 so that it neither overflows nor vanishes, whatever the load.
/// </summary>
internal sealed class WaitDensity
{
    // e^−46 is 1e−20: what lies beyond adds nothing to sixteen digits.
    private const double Negligible = 46;
    private const int Steps = 4_000;

    private readonly double _arrivalRate;
    private readonly double _serviceRate;
    private readonly double _hangUpRate;
    private readonly double _from;
    private readonly double _to;

    public WaitDensity(double arrivalRate, double serviceRate, double hangUpRate)
    {
        (_arrivalRate, _serviceRate, _hangUpRate) = (arrivalRate, serviceRate, hangUpRate);
        var peakAt = arrivalRate > serviceRate ? Math.Log(arrivalRate / serviceRate) / hangUpRate : 0;
        Peak = Exponent(peakAt);
        var reach = 1 / serviceRate;
        while (Exponent(peakAt + reach) > Peak - Negligible)
            reach *= 2;
        _to = Edge(peakAt, peakAt + reach);
        _from = Exponent(0) > Peak - Negligible ? 0 : Edge(peakAt, 0);
    }

    /// <summary>The largest g(x), x from 0 on.</summary>
    public double Peak { get; }

    /// <summary>∫ weight(x)·e^(g(x) − <see cref="Peak"/>) dx over the part of [from, to] that is not negligible, by Simpson's rule.</summary>
    public double Integral(double from, double to, Func<double, double> weight)
    {
        (from, to) = (Math.Max(from, _from), Math.Min(to, _to));
        if (from >= to)
            return 0;
        double At(double x) => weight(x) * Math.Exp(Exponent(x) - Peak);
        var step = (to - from) / Steps;
        var sum = At(from) + At(to);
        for (var i = 1; i < Steps; i++)
            sum += At(from + (i * step)) * (i % 2 == 1 ? 4 : 2);
        return sum * step / 3;
    }

    private double Exponent(double x) =>
        (-_arrivalRate * double.ExpM1(-_hangUpRate * x) / _hangUpRate) - (_serviceRate * x);

    /// <summary>Where, between the peak and a point of negligible density, the density becomes negligible.</summary>
    private double Edge(double inside, double outside)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (inside + outside) / 2;
            if (Exponent(middle) > Peak - Negligible)
                inside = middle;
            else
                outside = middle;
        }

        return outside;
    }
}
