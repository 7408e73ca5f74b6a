namespace Routing.Center;

/// <summary>The mistakes found so far. A mistake in the form of a value silences what the meaning's check would say of it.</summary>
internal sealed class MistakeList
{
    private readonly List<PlanMistake> _mistakes = [];
    private readonly List<string> _malformed = [];

    /// <summary>Errors first come first, then warnings.</summary>
    internal IReadOnlyList<PlanMistake> All => [.. _mistakes.OrderBy(mistake => mistake.IsWarning)];

    /// <summary>Whether the plan may take effect.</summary>
    internal bool HasErrors => _mistakes.Exists(mistake => !mistake.IsWarning);

    /// <summary>Adds a mistake in the form of the value at <paramref name="path"/>.</summary>
    internal void Malformed(string path, string message)
    {
        _mistakes.Add(new PlanMistake(path, message));
        _malformed.Add(path);
    }

    /// <summary>Adds an error.</summary>
    internal void Error(string path, string message) => Add(path, message, isWarning: false);

    /// <summary>Adds a warning.</summary>
    internal void Warning(string path, string message) => Add(path, message, isWarning: true);

    /// <summary>Adds an error unless <paramref name="condition"/> holds.</summary>
    internal void Must(bool condition, string path, string message)
    {
        if (!condition) Error(path, message);
    }

    private void Add(string path, string message, bool isWarning)
    {
        if (!_malformed.Exists(malformed => IsWithin(path, malformed))) _mistakes.Add(new PlanMistake(path, message, isWarning));
    }

    private static bool IsWithin(string path, string outer) =>
        path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '[');
}
