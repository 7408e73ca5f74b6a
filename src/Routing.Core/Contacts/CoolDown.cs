using System.Runtime.CompilerServices;

namespace Routing.Core;

/// <summary>An agent to whom a contact is not offered again before a time.</summary>
internal struct CoolDown
{
    internal long Until;
    internal int Agent;
}

/// <summary>A contact's cool-downs; how many are used stands in <see cref="Contact.CoolDownCount"/>.</summary>
[InlineArray(Most)]
internal struct CoolDowns
{
    /// <summary>Most that are remembered.</summary>
    internal const int Most = 3;

    private CoolDown _first;
}
