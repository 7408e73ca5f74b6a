namespace Routing.Center;

/// <summary>A journal can't be changed by hand: its center is running.</summary>
public sealed class CenterRunningException : IOException
{
    /// <summary>Makes one.</summary>
    /// <param name="center">The center.</param>
    /// <param name="holder">Machine and process that own its journal.</param>
    public CenterRunningException(string center, string holder)
        : base($"The center {center} is running on {holder}. Stop it first.")
    {
    }
}
