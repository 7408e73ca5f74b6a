namespace Routing.Gateway;

/// <summary>The configuration does not allow a start. The message is one sentence for whoever started the program.</summary>
public sealed class StartRefusedException : Exception
{
    /// <summary>Refuses without a reason.</summary>
    public StartRefusedException()
    {
    }

    /// <summary>Refuses with a reason.</summary>
    public StartRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses with a reason and what led to it.</summary>
    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
