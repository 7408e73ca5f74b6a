namespace Routing.Simulation;

/// <summary>A mean over replications with the half-width of its 95 % confidence interval; NaN for a single one.</summary>
public sealed record Estimate(double Mean, double Ci95)
{
    /// <summary>The estimate of independent values, by Student's t; values that are no number are left out.</summary>
    public static Estimate Of(IEnumerable<double> values)
    {
        double[] all = [.. values.Where(value => !double.IsNaN(value))];
        if (all.Length == 0) return new Estimate(double.NaN, double.NaN);
        double mean = all.Average();
        if (all.Length == 1) return new Estimate(mean, double.NaN);
        double variance = all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1);
        return new Estimate(mean, Quantile975(all.Length - 1) * Math.Sqrt(variance / all.Length));
    }

    /// <summary>
    /// Student's 0.975 quantile: from the table for 1 to 3 degrees of freedom, else by the expansion of Abramowitz and Stegun 26.7.5
    /// (error below 0.01 from 4 on).
    /// </summary>
    private static double Quantile975(int freedom)
    {
        if (freedom == 1) return 12.7062;
        if (freedom == 2) return 4.3027;
        if (freedom == 3) return 3.1824;
        const double z = 1.959964;
        double n = freedom;
        double z2 = z * z;
        double first = z * (z2 + 1.0) / 4.0;
        double second = z * ((5.0 * z2 * z2) + (16.0 * z2) + 3.0) / 96.0;
        double third = z * ((3.0 * z2 * z2 * z2) + (19.0 * z2 * z2) + (17.0 * z2) - 15.0) / 384.0;
        return z + (first / n) + (second / (n * n)) + (third / (n * n * n));
    }
}
