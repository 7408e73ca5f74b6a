using System.Runtime.CompilerServices;

namespace Routing.Core;

/// <summary>A contact's cool-downs; how many are used stands in <see cref="Contact.CoolDownCount"/>.</summary>
[InlineArray(Most)]
internal struct CoolDowns
{
    /// <summary>Most that are remembered.</summary>
    internal const int Most = 3;

    private CoolDown _first;
}
