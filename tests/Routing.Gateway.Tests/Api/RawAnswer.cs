namespace Routing.Gateway.Tests;

/// <summary>An answer as it came over the line; its body in Latin-1.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    /// <summary>A header, or null.</summary>
    internal string? this[string name] => Headers.GetValueOrDefault(name);
}
