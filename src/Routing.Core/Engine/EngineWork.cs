namespace Routing.Core;

/// <summary>How much an engine has looked at and moved since it was made: what its cost grows with, told without a clock. Not part of the state.</summary>
/// <param name="Lanes">Lanes compared for freed agents.</param>
/// <param name="Signatures">Idle signatures compared for contacts.</param>
/// <param name="TimersMade">Timers made.</param>
/// <param name="TimersMoved">Moves of a timer to a lower wheel.</param>
internal readonly record struct EngineWork(long Lanes, long Signatures, long TimersMade, long TimersMoved);
