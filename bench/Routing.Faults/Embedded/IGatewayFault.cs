namespace Routing.Faults;

/// <summary>One kind of fault against a gateway that runs alone.</summary>
internal interface IGatewayFault
{
    /// <summary>Its name, as <c>--only</c> and the report have it.</summary>
    string Name { get; }

    /// <summary>Rounds where the command line does not say.</summary>
    int UsualRounds { get; }

    /// <summary>Whether the data stands on a file system that can be filled.</summary>
    bool NeedsSmallDisk => false;

    /// <summary>Whether the counters are those of the same queues from beginning to end, so that they can be compared with the history.</summary>
    bool KeepsQueues => true;

    /// <summary>Strikes, and returns when the gateway runs again and takes commands, or should.</summary>
    /// <param name="scene">What there is to strike.</param>
    /// <param name="struck">Called at the instant from which the recovery is timed.</param>
    /// <returns>What went wrong, or null.</returns>
    Task<string?> StrikeAsync(GatewayScene scene, Action struck);
}
