namespace Routing.Simulation;

/// <summary>The blocking formula that both waiting formulas are made of.</summary>
internal static class ErlangB
{
    /// <summary>The share of arrivals that find all <paramref name="agents"/> busy when nobody waits.</summary>
    /// <remarks>By recursion over the agents: no factorial and no power, so stable for any number of agents.</remarks>
    public static double Blocking(double erlangs, int agents)
    {
        var blocking = 1.0;
        for (var n = 1; n <= agents; n++)
            blocking = erlangs * blocking / (n + (erlangs * blocking));
        return blocking;
    }
}
