namespace Routing.Center;

/// <summary>Where a supervisor sends an agent. Values are recorded in journals and never change.</summary>
public enum ForcedState : byte
{
    /// <summary>Ready for contacts; ends wrap-up.</summary>
    Ready = 0,

    /// <summary>Not ready, after a call that it has.</summary>
    NotReady = 1,

    /// <summary>Signed out, after a call that it has.</summary>
    SignedOut = 2,
}
