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

    /// <summary>What it was told on entering; null when it did not have to wait.</summary>
    internal WaitEstimate? Estimate;
}
