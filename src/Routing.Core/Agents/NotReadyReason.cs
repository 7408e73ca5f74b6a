namespace Routing.Core;

/// <summary>The engine's own not-ready reasons. Numbers from <see cref="FirstOfHost"/> on are the host's.</summary>
public static class NotReadyReason
{
    /// <summary>None: the agent is not not-ready.</summary>
    public const int None = 0;

    /// <summary>Just signed in.</summary>
    public const int SignedIn = 1;

    /// <summary>Did not answer a reserved contact (RONA).</summary>
    public const int Rona = 2;

    /// <summary>Declined a reserved contact; ready again after 5 s.</summary>
    public const int Rejected = 3;

    /// <summary>The switch could not reach the agent's device.</summary>
    public const int ConnectFailed = 4;

    /// <summary>The desktop was no longer heard.</summary>
    public const int Lost = 5;

    /// <summary>First number that the host may give a meaning of its own.</summary>
    public const int FirstOfHost = 16;
}
