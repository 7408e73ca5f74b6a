namespace Routing.Grains.Tests;

/// <summary>A fresh folder that goes with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("routing-grains-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
