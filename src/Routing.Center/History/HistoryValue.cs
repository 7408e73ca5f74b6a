namespace Routing.Center;

/// <summary>A value of a row: a text, a number, or nothing.</summary>
internal readonly record struct HistoryValue(string? Text, long Number, bool IsNull)
{
    public static implicit operator HistoryValue(string? text) => new(text, 0, text is null);

    public static implicit operator HistoryValue(long number) => new(null, number, false);

    public static implicit operator HistoryValue(long? number) => new(null, number.GetValueOrDefault(), number is null);

    public static implicit operator HistoryValue(bool truth) => new(null, truth ? 1 : 0, false);
}
