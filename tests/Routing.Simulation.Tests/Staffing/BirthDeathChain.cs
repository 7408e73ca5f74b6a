namespace Routing.Simulation.Tests;

/// <summary>M/M/n+M by its states one after the other: slow, and by another way than the formula under test.</summary>
internal static class BirthDeathChain
{
    public static (double Wait, double Abandonment) Of(double rate, double handleSeconds, double patienceSeconds, int agents)
    {
        var weights = new List<double>();
        var log = 0.0;
        var peak = 0.0;
        for (var inSystem = 0; inSystem <= agents || log > peak - 60; inSystem++)
        {
            weights.Add(log);
            peak = Math.Max(peak, log);
            var next = inSystem + 1;
            log += Math.Log(rate / ((Math.Min(next, agents) / handleSeconds) + (Math.Max(0, next - agents) / patienceSeconds)));
        }

        var whole = weights.Sum(weight => Math.Exp(weight - peak));
        var wait = weights.Skip(agents).Sum(weight => Math.Exp(weight - peak)) / whole;
        var waiting = weights.Skip(agents).Select((weight, ahead) => ahead * Math.Exp(weight - peak)).Sum() / whole;
        return (wait, waiting / patienceSeconds / rate);
    }
}
