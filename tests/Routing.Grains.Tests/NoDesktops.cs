namespace Routing.Grains.Tests;

/// <summary>A node without desktops.</summary>
internal sealed class NoDesktops : IHeardDesktops
{
    public IReadOnlyCollection<string> TakeHeard() => [];
}
