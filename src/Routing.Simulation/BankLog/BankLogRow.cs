using System.Globalization;

namespace Routing.Simulation;

/// <summary>One row of the bank's log as it stands, times of day in seconds since the midnight of its date.</summary>
internal sealed record BankLogRow
{
    /// <summary>The log's header line.</summary>
    public const string Header =
        "vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver";

    private const string NoServer = "NO_SERVER";
    private const int DaySeconds = 86_400;

    public required string Line { get; init; }

    public required string CallId { get; init; }

    /// <summary>Null where the log has 0, its word for unknown.</summary>
    public required string? CustomerId { get; init; }

    public required int Priority { get; init; }

    public required string Type { get; init; }

    public required DateOnly Date { get; init; }

    public required int VruExitSecond { get; init; }

    public required int QueueStartSecond { get; init; }

    public required int QueueSeconds { get; init; }

    public required BankLogOutcome Outcome { get; init; }

    public required int ServiceStartSecond { get; init; }

    public required int ServiceExitSecond { get; init; }

    public required int ServiceSeconds { get; init; }

    /// <summary>Null where the log has NO_SERVER.</summary>
    public required string? Server { get; init; }

    /// <summary>Whether the row says how long which agent talked.</summary>
    public bool IsServiceKnown => Outcome == BankLogOutcome.Answered && Server is not null && ServiceSeconds > 0;

    /// <summary>When the caller asked for a human: the start of its wait or, when answered without one, the end of the menu.</summary>
    public int ArrivalSecond => QueueSeconds > 0 ? QueueStartSecond : VruExitSecond;

    /// <summary>The row of <paramref name="line"/>, or null when it is malformed.</summary>
    public static BankLogRow? TryParse(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 17)
            return null;
        try
        {
            return Parse(fields);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static BankLogRow Parse(string[] fields)
    {
        var entry = SecondOf(fields[6]);
        return new BankLogRow
        {
            Line = fields[0],
            CallId = fields[1],
            CustomerId = fields[2] is "0" or "" ? null : fields[2],
            Priority = CsvValue.Number(fields[3], "priority"),
            Type = fields[4],
            Date = DateOnly.ParseExact(fields[5], "yyMMdd", CultureInfo.InvariantCulture),
            VruExitSecond = After(entry, fields[7]),
            QueueStartSecond = After(entry, fields[9]),
            QueueSeconds = CsvValue.Number(fields[11], "q_time"),
            Outcome = OutcomeOf(fields[12]),
            ServiceStartSecond = After(entry, fields[13]),
            ServiceExitSecond = After(entry, fields[14]),
            ServiceSeconds = CsvValue.Number(fields[15], "ser_time"),
            Server = fields[16] == NoServer ? null : CsvValue.Required(fields[16], "server"),
        };
    }

    // Times are bare times of day. The clocks of menu and queue differ by up to minutes, so only a time that lies
    // more than half a day before the entry belongs to the day after.
    private static int After(int entrySecond, string field)
    {
        var second = SecondOf(field);
        return second < entrySecond - (DaySeconds / 2) ? second + DaySeconds : second;
    }

    private static int SecondOf(string field) =>
        (int)TimeOnly.ParseExact(field, "H:mm:ss", CultureInfo.InvariantCulture).ToTimeSpan().TotalSeconds;

    private static BankLogOutcome OutcomeOf(string field) => field switch
    {
        "AGENT" => BankLogOutcome.Answered,
        "HANG" => BankLogOutcome.HungUp,
        "PHANTOM" => BankLogOutcome.Phantom,
        _ => throw new FormatException($"outcome \"{field}\" is unknown."),
    };
}
