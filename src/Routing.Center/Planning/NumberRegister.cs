namespace Routing.Center;

/// <summary>
/// The numbers that a center has given to names, for good: queues, skills, sets of required skills, not-ready reasons. A
/// number is never given twice, so that journaled events keep their meaning when plans change.
/// </summary>
internal sealed class NumberRegister
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many names have a number.</summary>
    internal int Count => _names.Count;

    /// <summary>The name of <paramref name="number"/>.</summary>
    internal string NameOf(int number) => _names[number];

    /// <summary>The number of <paramref name="name"/>, a new one where it has none.</summary>
    internal int NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out int number)) return number;
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }

    /// <summary>The number of <paramref name="name"/>, if it has one.</summary>
    internal bool TryNumberOf(string name, out int number) => _numbers.TryGetValue(name, out number);
}
