namespace Routing.Center;

/// <summary>What happens to a callback.</summary>
internal enum CallbackTrigger : byte
{
    /// <summary>Its time has come, for a visit the quiet moment.</summary>
    Due = 0,

    /// <summary>Its contact is held for an agent.</summary>
    Reserve = 1,

    /// <summary>Its contact waits, again or in another queue.</summary>
    Wait = 2,

    /// <summary>The agent accepted.</summary>
    Dial = 3,

    /// <summary>The customer answered.</summary>
    Answer = 4,

    /// <summary>The customer did not answer.</summary>
    Miss = 5,

    /// <summary>Its contact left before the customer was spoken to: lost, or sent away by the plan.</summary>
    Leave = 6,

    /// <summary>The call with the customer is over.</summary>
    End = 7,

    /// <summary>A client does not want it any more.</summary>
    Cancel = 8,
}
