namespace Routing.Simulation;

/// <summary>
/// A trace as a file: <c>callId,queuedAt,customerId,priority,intent,patienceSeconds,handleSeconds</c>, times in ISO 8601.
/// </summary>
public static class TraceFile
{
    private const string Header = "callId,queuedAt,customerId,priority,intent,patienceSeconds,handleSeconds";

    /// <summary>Writes <paramref name="calls"/> in the order given.</summary>
    public static void Write(TextWriter writer, IEnumerable<TraceCall> calls)
    {
        writer.Write(Header + "\n");
        foreach (var call in calls)
            writer.Write(LineOf(call) + "\n");
    }

    /// <summary>Reads a whole trace in the order of its lines.</summary>
    /// <exception cref="FormatException">A line can't be read, or a call id stands twice; the message gives the line.</exception>
    public static IReadOnlyList<TraceCall> Read(TextReader reader)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(reader, Header, values =>
        {
            var call = Parse(values);
            return known.Add(call.CallId) ? call : throw new FormatException($"callId \"{call.CallId}\" stands twice.");
        });
    }

    private static string LineOf(TraceCall call) => CsvLine.Of(
        call.CallId,
        CsvValue.Of(call.QueuedAt),
        call.CustomerId,
        CsvValue.Of(call.Priority),
        call.Intent,
        call.PatienceSeconds is { } patience ? CsvValue.Of(patience) : null,
        CsvValue.Of(call.HandleSeconds));

    private static TraceCall Parse(List<string> values) => new(
        CsvValue.Required(values[0], "callId"),
        CsvValue.Instant(values[1], "queuedAt"),
        CsvValue.Text(values[2]),
        CsvValue.Number(values[3], "priority"),
        CsvValue.Text(values[4]),
        values[5].Length == 0 ? null : CsvValue.Seconds(values[5], "patienceSeconds"),
        CsvValue.Seconds(values[6], "handleSeconds"));
}
