namespace Routing.Grains;

/// <summary>Tells which agents' desktops this node hears.</summary>
public interface IHeardDesktops
{
    /// <summary>Agents heard since the call before, and those who have a pull open.</summary>
    IReadOnlyCollection<string> TakeHeard();
}
