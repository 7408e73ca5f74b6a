using System.Globalization;

namespace Routing.Simulation;

/// <summary>
/// Reads the public call-by-call log of an anonymous bank (Technion, 1999; tab separated, local times of Asia/Jerusalem) as a
/// trace. Kept are answered calls and those that hung up in the queue; a caller who hung up had a patience of its
/// queue time. Handle times that the log does not know are sampled from those it knows, seeded by the call's id.
/// </summary>
public sealed class BankLogReader
{
    private readonly BankLogClock _clock = new();
    private readonly List<BankLogRow> _kept = [];
    private readonly Dictionary<BankLogRefusal, int> _refused = Enum.GetValues<BankLogRefusal>().ToDictionary(reason => reason, _ => 0);

    private BankLogReader()
    {
    }

    /// <summary>Reads a log to its end.</summary>
    /// <exception cref="FormatException">The first line is not the log's header.</exception>
    public static BankLogCalls Read(TextReader reader)
    {
        if (reader.ReadLine() is not BankLogRow.Header)
            throw new FormatException("The first line is not the header of the bank's log.");
        var log = new BankLogReader();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                log.Take(line);
        }

        return log.Finish();
    }

    private void Take(string line)
    {
        var row = BankLogRow.TryParse(line);
        if (Refusal(row) is { } reason)
            _refused[reason]++;
        else
            _kept.Add(row!);
    }

    private static BankLogRefusal? Refusal(BankLogRow? row) => row switch
    {
        null => BankLogRefusal.Malformed,
        { Outcome: BankLogOutcome.Phantom } => BankLogRefusal.Phantom,
        { Outcome: BankLogOutcome.HungUp, QueueSeconds: 0 } => BankLogRefusal.NeverQueued,
        _ => null,
    };

    private BankLogCalls Finish() => new()
    {
        Calls = [.. Calls().OrderBy(call => call.QueuedAt).ThenBy(call => call.CallId, StringComparer.Ordinal)],
        Roster = BankLogRoster.Of(_kept, _clock),
        RowsRead = _kept.Count + _refused.Values.Sum(),
        Refused = _refused,
        AnsweredWithSampledHandleTime = _kept.Count(row => row.Outcome == BankLogOutcome.Answered && !row.IsServiceKnown),
        Counts = BankLogCounts.Of(_kept),
    };

    private IEnumerable<TraceCall> Calls()
    {
        var handleTimes = new HandleTimes(_kept.Where(row => row.IsServiceKnown).Select(row => row.ServiceSeconds));
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in _kept)
        {
            var callId = UniqueId(row, repeats);
            yield return new TraceCall(
                callId,
                _clock.InstantOf(row.Date, row.ArrivalSecond),
                row.CustomerId,
                row.Priority,
                row.Type,
                row.Outcome == BankLogOutcome.HungUp ? row.QueueSeconds : null,
                row.IsServiceKnown ? row.ServiceSeconds : handleTimes.SampleFor(callId));
        }
    }

    // The log's call_id starts again on each line and day; the letter keeps a repeat apart from every id of that form.
    private static string UniqueId(BankLogRow row, Dictionary<string, int> repeats)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{row.Date:yyMMdd}-{row.Line}-{row.CallId}");
        repeats[id] = repeats.GetValueOrDefault(id) + 1;
        return repeats[id] == 1 ? id : $"{id}-r{repeats[id]}";
    }
}
