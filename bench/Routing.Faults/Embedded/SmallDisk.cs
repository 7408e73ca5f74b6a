using System.Diagnostics;

namespace Routing.Faults;

/// <summary>A file system of a fixed size in memory, which can be filled to its last byte; needs the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int MegaBytes = 192;

    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    internal string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Mounts one; null where that is not allowed.</summary>
    internal static async Task<SmallDisk?> TryMountAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        return OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", $"size={MegaBytes}m", "tmpfs", folder).ConfigureAwait(false)
            ? new SmallDisk(folder)
            : null;
    }

    /// <summary>Writes until nothing more goes in.</summary>
    internal void Fill()
    {
        byte[] block = new byte[4096];
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, 0);
        try
        {
            while (true) file.Write(block);
        }
        catch (IOException)
        {
            // Full: that is what it is for.
        }
    }

    /// <summary>Gives the room back.</summary>
    internal void Free() => File.Delete(Ballast);

    /// <inheritdoc/>
    public void Dispose() => RunAsync("umount", Folder).GetAwaiter().GetResult();

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0;
    }
}
