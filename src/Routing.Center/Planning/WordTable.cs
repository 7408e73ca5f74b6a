using System.Diagnostics.CodeAnalysis;

namespace Routing.Center;

/// <summary>
/// What the words of a plan mean. There are few of each kind: looking through them takes no longer than hashing, and nothing has to be built or
/// compiled for each kind when a center starts.
/// </summary>
/// <typeparam name="T">What a word means.</typeparam>
/// <param name="words">The words, each once.</param>
internal sealed class WordTable<T>(params (string Word, T Value)[] words)
{
    /// <summary>The words, in their order.</summary>
    internal IReadOnlyList<string> Words => Array.ConvertAll(words, word => word.Word);

    /// <summary>What they mean, in the same order.</summary>
    internal IReadOnlyList<T> Values => Array.ConvertAll(words, word => word.Value);

    /// <summary>What a word means.</summary>
    /// <exception cref="KeyNotFoundException">It is none of them.</exception>
    internal T this[string word] => TryGet(word, out T? value) ? value : throw new KeyNotFoundException($"\"{word}\" is none of the words.");

    /// <summary>Whether it is one of them, in the same case.</summary>
    internal bool Has(string word) => TryGet(word, out _);

    private bool TryGet(string word, [MaybeNullWhen(false)] out T value)
    {
        foreach ((string known, T meaning) in words)
        {
            if (!string.Equals(known, word, StringComparison.Ordinal)) continue;
            value = meaning;
            return true;
        }

        value = default;
        return false;
    }
}
