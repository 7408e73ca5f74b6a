namespace Routing.Core;

/// <summary>One contact, or its wrap-up, with one agent.</summary>
internal struct Engagement
{
    /// <summary>Its number; 0 in a free slot.</summary>
    internal long Reservation;

    internal long ReservedAt;
    internal long AnsweredAt;
    internal int Agent;

    /// <summary>Slot of the contact, or -1 in wrap-up.</summary>
    internal int Contact;

    internal int Queue;
    internal int Units;
    internal int Timer;

    /// <summary>Next of the same agent, by reservation number.</summary>
    internal int Next;

    internal int Previous;

    /// <summary>Reserved, connecting, busy or wrap-up.</summary>
    internal AgentState Phase;
}
