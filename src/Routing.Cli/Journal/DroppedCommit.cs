namespace Routing.Cli;

/// <summary>One commit that a repair dropped.</summary>
internal sealed record DroppedCommit(long FirstSequence, long LastSequence, DateTimeOffset At);
