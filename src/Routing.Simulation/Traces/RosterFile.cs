namespace Routing.Simulation;

/// <summary>A roster as a file: <c>date,agentId,from,to</c>, times in ISO 8601.</summary>
public static class RosterFile
{
    private const string Header = "date,agentId,from,to";

    /// <summary>Where the roster of the trace <paramref name="traceFile"/> stands: beside it, named <c>*.roster.csv</c>.</summary>
    public static string Beside(string traceFile) => Path.ChangeExtension(traceFile, ".roster.csv");

    /// <summary>Writes <paramref name="shifts"/> in the order given.</summary>
    public static void Write(TextWriter writer, IEnumerable<AgentShift> shifts)
    {
        writer.Write(Header + "\n");
        foreach (var shift in shifts)
            writer.Write(CsvLine.Of(CsvValue.Of(shift.Date), shift.AgentId, CsvValue.Of(shift.From), CsvValue.Of(shift.To)) + "\n");
    }

    /// <summary>Reads a whole roster in the order of its lines.</summary>
    /// <exception cref="FormatException">A line can't be read, or a shift ends before it starts; the message gives the line.</exception>
    public static IReadOnlyList<AgentShift> Read(TextReader reader) => CsvTable.Read(reader, Header, Parse);

    private static AgentShift Parse(List<string> values)
    {
        var shift = new AgentShift(
            CsvValue.Date(values[0], "date"),
            CsvValue.Required(values[1], "agentId"),
            CsvValue.Instant(values[2], "from"),
            CsvValue.Instant(values[3], "to"));
        return shift.To > shift.From ? shift : throw new FormatException("to is not after from.");
    }
}
