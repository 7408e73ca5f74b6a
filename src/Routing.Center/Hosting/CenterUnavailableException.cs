namespace Routing.Center;

/// <summary>A read can't be answered now: the center starts or stops, its journal fails, or its history can't be read. Try again later.</summary>
public sealed class CenterUnavailableException : Exception
{
    /// <summary>Makes one.</summary>
    public CenterUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
