namespace Routing.Center;

/// <summary>Why a customer is called. Values are journaled and never change.</summary>
public enum CallbackKind : byte
{
    /// <summary>The customer asked to be called back, now or at a time.</summary>
    Callback = 0,

    /// <summary>A call at a time agreed with the customer.</summary>
    Appointment = 1,

    /// <summary>A courtesy call, made only when the load allows.</summary>
    Visit = 2,
}
