using Routing.Grains;

namespace Routing.Silo.Tests;

/// <summary>A node that hears no desktops.</summary>
internal sealed class NoDesktops : IHeardDesktops
{
    public IReadOnlyCollection<string> TakeHeard() => [];
}
