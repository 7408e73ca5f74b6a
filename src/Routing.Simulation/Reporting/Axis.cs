namespace Routing.Simulation;

/// <summary>One axis of a plot.</summary>
/// <param name="From">Least value.</param>
/// <param name="To">Largest value, above <paramref name="From"/>.</param>
/// <param name="Step">Distance of its ticks.</param>
/// <param name="Label">What stands at a tick.</param>
internal sealed record Axis(double From, double To, double Step, Func<double, string> Label)
{
    private const int FewTicks = 5;
    private static readonly double[] HourSteps = [0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 168];

    /// <summary>Time from the start of what counts, in seconds.</summary>
    internal static Axis Time(double seconds)
    {
        double step = HourSteps.FirstOrDefault(hours => seconds / 3600 / hours <= 8.5, Math.Max(168, seconds / 3600 / 8));
        return new Axis(0, seconds, step * 3600, Shown.Clock);
    }

    /// <summary>Shares from the ten percent below the least one to 100 %.</summary>
    internal static Axis Share(double least)
    {
        double from = double.IsNaN(least) ? 0 : Math.Clamp(Math.Floor((least - 0.02) * 10) / 10, 0, 0.8);
        return new Axis(from, 1, from >= 0.6 ? 0.1 : 0.2, share => Shown.Plain(Math.Round(share * 100)) + "\u00A0%");
    }

    /// <summary>Numbers from 0 to at least the largest one.</summary>
    internal static Axis Numbers(double most, string unit = "")
    {
        double step = NiceStep(most);
        return new Axis(0, Math.Max(step, Math.Ceiling(most / step) * step), step, number => Shown.Plain(number) + unit);
    }

    /// <summary>Whole numbers that hold both ends, with room at either side.</summary>
    internal static Axis Counts(int least, int most)
    {
        double step = Math.Max(1, NiceStep(Math.Max(1, most - least)));
        double from = Math.Max(0, (Math.Ceiling(least / step) - 1) * step);
        return new Axis(from, (Math.Floor(most / step) + 1) * step, step, Shown.Plain);
    }

    /// <summary>Values of the ticks.</summary>
    internal IEnumerable<double> Ticks()
    {
        int count = (int)Math.Floor(((To - From) / Step) + 1e-9);
        return Enumerable.Range(0, count + 1).Select(index => From + (index * Step));
    }

    private static double NiceStep(double span)
    {
        if (!(span > 0)) return 1;
        double rough = span / FewTicks;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double[] nice = [1, 2, 5, 10];
        return nice.First(factor => factor * power >= rough - (1e-9 * power)) * power;
    }
}
