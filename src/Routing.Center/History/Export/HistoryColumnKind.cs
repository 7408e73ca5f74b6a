namespace Routing.Center;

/// <summary>What a column of an export holds.</summary>
internal enum HistoryColumnKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>True or false.</summary>
    Flag,
}
