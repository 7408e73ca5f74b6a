namespace Routing.Simulation;

/// <summary>What the simulated world does next.</summary>
internal enum SimulationStep : byte
{
    /// <summary>A stream's next caller comes; the subject is the stream.</summary>
    Arrive,

    /// <summary>The trace's next caller comes; the subject is its index.</summary>
    ArriveByTrace,

    /// <summary>A caller's patience ends; the subject is the contact.</summary>
    GiveUp,

    /// <summary>An agent answers; the subject is the contact.</summary>
    Accept,

    /// <summary>A call is over; the subject is the contact.</summary>
    Complete,

    /// <summary>An agent comes back after letting a call ring; the subject is the agent.</summary>
    ComeBack,

    /// <summary>An agent ends its wrap-up; the subject is the agent.</summary>
    EndWrapUp,

    /// <summary>An agent's shift begins; the subject is the agent.</summary>
    StartShift,

    /// <summary>An agent's shift ends; the subject is the agent.</summary>
    EndShift,
}
