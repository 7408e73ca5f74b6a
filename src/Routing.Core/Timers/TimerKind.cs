namespace Routing.Core;

/// <summary>What a timer is for. Values stand in saved states and never change.</summary>
internal enum TimerKind : byte
{
    /// <summary>A contact's threshold passes.</summary>
    Threshold = 1,

    /// <summary>A contact has waited long enough for its own agent.</summary>
    Hold = 2,

    /// <summary>A contact's next requirement step.</summary>
    Step = 3,

    /// <summary>A contact's cool-down ends.</summary>
    CoolDown = 4,

    /// <summary>A reservation's deadline.</summary>
    Reservation = 5,

    /// <summary>The switch's deadline.</summary>
    Connect = 6,

    /// <summary>Longest connected time.</summary>
    Overlong = 7,

    /// <summary>Timed wrap-up ends.</summary>
    WrapUp = 8,

    /// <summary>The pause after a reject ends.</summary>
    Pause = 9,

    /// <summary>A certificate ends.</summary>
    Certificate = 10,

    /// <summary>A contact's next overflow rule by wait.</summary>
    Overflow = 11,

    /// <summary>The time has come from which an agent is looked for.</summary>
    NotBefore = 12,
}
