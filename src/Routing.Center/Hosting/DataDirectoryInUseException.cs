namespace Routing.Center;

/// <summary>A data directory is in use.</summary>
public sealed class DataDirectoryInUseException : IOException
{
    /// <summary>Makes one.</summary>
    public DataDirectoryInUseException(string path, Exception cause)
        : base($"The data directory {System.IO.Path.GetFullPath(path)} is in use by another running center. Stop that one, or name another directory.", cause)
    {
    }
}
