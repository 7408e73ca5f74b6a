namespace Routing.Simulation;

/// <summary>What the simulated world knows of a caller; the engine knows nothing of it.</summary>
internal struct SimulatedContact
{
    internal long ArrivedMs;
    internal long HandleMs;
    internal int Queue;

    /// <summary>Its stream, or -1 for a trace.</summary>
    internal int Stream;

    /// <summary>The agent it talks to or talked to last, or -1.</summary>
    internal int Agent;

    /// <summary>Whether it arrived in the time that counts.</summary>
    internal bool Counts;

    internal bool IsOver;
}
