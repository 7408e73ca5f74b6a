using System.Globalization;
using System.Text.Json;
using Routing.Core;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary>What <c>routing import</c> reports; <c>rowsRead</c> = <c>kept</c> + <c>refused</c>.</summary>
internal sealed record ImportReport(
    int RowsRead,
    int Kept,
    int Refused,
    IReadOnlyDictionary<string, int> RefusedBecause,
    int SampledHandleTimes,
    ImportCounts Counts,
    IReadOnlyDictionary<string, double> ServiceLevel,
    string Trace,
    string Roster,
    int Scenarios)
{
    public static ImportReport Of(BankLogCalls log, string trace, string roster, int scenarios) => new(
        log.RowsRead,
        log.Calls.Count,
        log.Refused.Values.Sum(),
        log.Refused.ToDictionary(pair => NameOf(pair.Key), pair => pair.Value),
        log.AnsweredWithSampledHandleTime,
        ImportCounts.Of(log.Counts),
        Enum.GetValues<ServiceLevelFormula>().Where(formula => !double.IsNaN(log.Counts.Ratio(formula)))
            .ToDictionary(formula => NameOf(formula), formula => log.Counts.Ratio(formula)),
        trace,
        roster,
        scenarios);

    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        ("rows read", Text(RowsRead)),
        ("kept", Text(Kept)),
        ("refused", Text(Refused)),
        .. RefusedBecause.Select(pair => ($"  {pair.Key}", Text(pair.Value))),
        ("answered", Text(Counts.Answered)),
        ("  of these handle time sampled", Text(SampledHandleTimes)),
        ("abandoned", Text(Counts.Abandoned)),
        ("service level within 20 s", ""),
        .. ServiceLevel.Select(pair => ($"  {pair.Key}", pair.Value.ToString("0.0000", CultureInfo.InvariantCulture))),
        ("trace", Trace),
        ("roster", Roster),
        ("scenarios", Text(Scenarios)),
    ];

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
