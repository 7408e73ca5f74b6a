namespace Routing.Gateway;

/// <summary>Names of this product's meters.</summary>
internal static class MeterNames
{
    /// <summary>What every meter of the product begins with.</summary>
    internal const string Prefix = "Routing";

    /// <summary>The gateway's meter.</summary>
    internal const string Gateway = "Routing.Gateway";
}
