namespace Routing.Simulation;

/// <summary>How far a drive is.</summary>
/// <param name="At">Trace time.</param>
/// <param name="Calls">Calls in all.</param>
/// <param name="Offered">Calls offered so far.</param>
/// <param name="Answered">Of these answered.</param>
/// <param name="Abandoned">Of these hung up.</param>
public sealed record DriveProgress(DateTimeOffset At, int Calls, int Offered, int Answered, int Abandoned);
