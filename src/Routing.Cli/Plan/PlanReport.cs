using Routing.Center;

namespace Routing.Cli;

/// <summary>What <c>routing plan check</c> found.</summary>
/// <param name="IsGood">Whether the plan may take effect.</param>
/// <param name="Mistakes">Every mistake, errors first; a good plan may have warnings.</param>
internal sealed record PlanReport(bool IsGood, IReadOnlyList<PlanMistake> Mistakes)
{
    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        .. Mistakes.Select(mistake => ($"{(mistake.IsWarning ? "warning" : "error")} {mistake.Path}", mistake.Message)),
        ("the plan", IsGood ? "is good" : "can't take effect"),
    ];
}
