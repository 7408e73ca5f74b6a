using System.Globalization;
using System.Text;

namespace Routing.Faults;

/// <summary>What a campaign found, as Markdown.</summary>
internal sealed record CampaignReport
{
    /// <summary>The rounds.</summary>
    public required IReadOnlyList<RoundFinding> Rounds { get; init; }

    /// <summary>What was lost and doubled.</summary>
    public required Audit Audit { get; init; }

    /// <summary>Commands acknowledged.</summary>
    public required long Acknowledged { get; init; }

    /// <summary>The center's counters at the end.</summary>
    public required Accounts Counters { get; init; }

    /// <summary>The history's contacts at the end.</summary>
    public required Accounts History { get; init; }

    /// <summary>Owners that the center has had.</summary>
    public required long Epoch { get; init; }

    /// <summary>What reading the journal found.</summary>
    public required string Journal { get; init; }

    /// <summary>Reasons of failed requests, empty for none.</summary>
    public string FailureReasons { get; init; } = string.Empty;

    /// <summary>What else went wrong.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>Whether nothing was lost, doubled or wrong.</summary>
    internal bool IsGood => Audit is { Lost.Count: 0, Doubled.Count: 0 } && AllWrong.Count == 0;

    private IReadOnlyList<string> AllWrong =>
    [
        .. Wrong,
        .. Rounds.Where(round => round.Wrong is not null).Select(round => $"round {round.Round}, {round.Fault}: {round.Wrong}"),
        .. Rounds.Where(round => round.PullResumed is null).Select(round => $"round {round.Round}, {round.Fault}: the witness's pull got stuck"),
        .. Rounds.Where(round => round.AcceptedAgain is null).Select(round => $"round {round.Round}, {round.Fault}: no command was accepted again"),
        .. Counters.AddUp ? (string[])[] : [$"the counters do not add up: {Counters}"],
        .. Counters == History ? (string[])[] : [$"counters and history differ: {Counters}, {History}"],
    ];

    /// <summary>The whole report.</summary>
    internal string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(FindingsTable.Rounds(Rounds)).AppendLine(FindingsTable.Summary(Rounds));
        text.AppendLine(CultureInfo.InvariantCulture, $"- acknowledged {Acknowledged:N0}, lost {Audit.Lost.Count}, doubled {Audit.Doubled.Count}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- counters: offered {Counters.Offered:N0} = answered {Counters.Answered:N0} + abandoned {Counters.Abandoned:N0} + live {Counters.Live:N0}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- owners of the center: {Epoch}; journal: {Journal}");
        if (FailureReasons.Length > 0) text.AppendLine(CultureInfo.InvariantCulture, $"- failed requests: {FailureReasons}");
        foreach (string wrong in AllWrong.Concat(Audit.Lost.Take(10)).Concat(Audit.Doubled.Take(10))) text.AppendLine(CultureInfo.InvariantCulture, $"- wrong: {wrong}");
        return text.ToString();
    }
}
