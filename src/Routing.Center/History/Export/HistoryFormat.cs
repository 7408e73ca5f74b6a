namespace Routing.Center;

/// <summary>How rows of the history are written.</summary>
public enum HistoryFormat
{
    /// <summary>Comma-separated values (RFC 4180) with a header; texts that a spreadsheet would take for a formula get an apostrophe.</summary>
    Csv,

    /// <summary>A JSON object on each line, exact; fields without a value are left out.</summary>
    Jsonl,
}
