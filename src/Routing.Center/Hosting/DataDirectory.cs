namespace Routing.Center;

/// <summary>The exclusive claim on a data directory, so that two processes never write one journal.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream claim) => (Path, _lock) = (path, claim);

    /// <summary>The directory.</summary>
    internal string Path { get; }

    /// <summary>Makes the directory where there is none, and claims it.</summary>
    /// <exception cref="DataDirectoryInUseException">Another process, or another center of this one, has it.</exception>
    internal static DataDirectory Claim(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            string file = System.IO.Path.Combine(path, "lock");
            return new DataDirectory(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException cause)
        {
            throw new DataDirectoryInUseException(path, cause);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();
}
