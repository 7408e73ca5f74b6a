namespace Routing.Core;

/// <summary>An agent to whom a contact is not offered again before a time.</summary>
internal struct CoolDown
{
    internal long Until;
    internal int Agent;
}
