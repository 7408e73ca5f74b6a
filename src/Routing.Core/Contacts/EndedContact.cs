namespace Routing.Core;

/// <summary>The final state of an answered contact.</summary>
public static class EndedContact
{
    /// <summary>Lost when its source no longer knew it, else ended.</summary>
    public static ContactState StateAfter(EndCause cause) => cause == EndCause.Lost ? ContactState.Lost : ContactState.Ended;
}
