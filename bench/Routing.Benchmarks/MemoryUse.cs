using System.Globalization;

namespace Routing.Benchmarks;

/// <summary>What the engine keeps in memory per agent and per waiting contact, profiles not counted: those are the host's.</summary>
internal static class MemoryUse
{
    private const int Contacts = 100_000;

    internal static string Measure()
    {
        var population = new Population(new Shape(100_000, 100, 64));
        Core.AgentProfile[] profiles = [.. Enumerable.Range(0, population.Shape.Signatures).Select(population.ProfileOf)];
        var router = new EngineRouter(new Population(population.Shape with { Agents = 0 }), 0);
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        for (int agent = 0; agent < population.Shape.Agents; agent++)
        {
            router.Apply(Core.Command.DefineAgent(agent, profiles[population.SignatureOf(agent)]));
            router.Apply(Core.Command.SignIn(agent));
        }

        long staffed = GC.GetTotalMemory(forceFullCollection: true);
        for (long contact = 1; contact <= Contacts; contact++) router.Apply(Core.Command.Offer(contact, population.QueueOf(contact)), elapsedMs: 0);
        long full = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(router);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(double)(staffed - empty) / population.Shape.Agents:F0} B per agent (of 100,000), {(double)(full - staffed) / Contacts:F0} B per waiting contact (of 100,000), {(full - empty) / 1e6:F1} MB together");
    }
}
