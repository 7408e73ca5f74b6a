namespace Routing.Core;

/// <summary>e^x by additions, multiplications and divisions alone, so that every platform gives the same bits.</summary>
public static class Exponential
{
    private const int Halvings = 10;

    /// <summary>
    /// e^x for −20 ≤ x ≤ 20 with a relative error under 1e-12. The argument is halved ten times, where the Taylor series to the
    /// sixth power is exact to the last bits, and the result squared ten times.
    /// </summary>
    public static double Of(double x)
    {
        double r = x / 1024.0;
        double sum = 1.0 + (r * (1.0 + ((r / 2.0) * (1.0 + ((r / 3.0) * (1.0 + ((r / 4.0) * (1.0 + ((r / 5.0) * (1.0 + (r / 6.0)))))))))));
        for (int i = 0; i < Halvings; i++) sum *= sum;
        return sum;
    }
}
