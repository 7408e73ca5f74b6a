namespace Routing.Grains;

/// <summary>Remembers an answer for a moment, so that many who ask at once ask the center once.</summary>
internal sealed class BriefMemory<T>(TimeProvider time)
    where T : class, IAnswer
{
    /// <summary>How long.</summary>
    internal static readonly TimeSpan Age = TimeSpan.FromMilliseconds(250);

    private T? _answer;
    private long _askedAt;

    /// <summary>The answer remembered, else what <paramref name="ask"/> gives; that the center can't answer is not remembered.</summary>
    internal async Task<T> ReadAsync(Func<Task<T>> ask)
    {
        if (_answer is { } known && time.GetElapsedTime(_askedAt) < Age) return known;
        long askedAt = time.GetTimestamp();
        T answer = await ask();
        (_answer, _askedAt) = (answer.IsAvailable ? answer : null, askedAt);
        return answer;
    }
}
