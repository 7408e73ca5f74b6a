namespace Routing.Gateway;

/// <summary>Tells which agents' desktops this gateway hears, for whoever judges in its place which have fallen silent.</summary>
public interface IHeardAgents
{
    /// <summary>Agents of a center heard since the call before, and those who have a pull open.</summary>
    IReadOnlyList<string> TakeHeard(string centerId);
}
