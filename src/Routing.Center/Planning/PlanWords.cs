using System.Collections.Frozen;
using Routing.Core;

namespace Routing.Center;

/// <summary>The words of a plan for the engine's choices.</summary>
internal static class PlanWords
{
    /// <summary>Hours that are never closed.</summary>
    internal const string Always = "always";

    /// <summary>Formulas of the service level.</summary>
    internal static readonly FrozenDictionary<string, ServiceLevelFormula> Formulas = Of(
        ("offered", ServiceLevelFormula.Offered),
        ("offered-minus-short-abandons", ServiceLevelFormula.OfferedMinusShortAbandons),
        ("offered-minus-abandons-in-time", ServiceLevelFormula.OfferedMinusAbandonsInTime),
        ("abandons-in-time-count-as-met", ServiceLevelFormula.AbandonsInTimeCountAsMet),
        ("answered", ServiceLevelFormula.Answered));

    /// <summary>Policies.</summary>
    internal static readonly FrozenDictionary<string, PolicyKind> Policies = Of(
        ("guard", PolicyKind.Guard),
        ("fifo", PolicyKind.Fifo),
        ("priority", PolicyKind.Priority),
        ("weighted", PolicyKind.Weighted),
        ("lex", PolicyKind.Lex),
        ("lexg", PolicyKind.Lexg),
        ("guardg", PolicyKind.Guardg));

    /// <summary>Ways to choose among idle agents.</summary>
    internal static readonly FrozenDictionary<string, AgentSelection> Selections = Of(
        ("longest-idle", AgentSelection.LongestIdle),
        ("least-occupied", AgentSelection.LeastOccupied),
        ("most-skilled", AgentSelection.MostSkilled),
        ("least-skilled", AgentSelection.LeastSkilled),
        ("round-robin", AgentSelection.RoundRobin));

    /// <summary>Kinds of wrap-up.</summary>
    internal static readonly FrozenDictionary<string, WrapUpMode> WrapUps = Of(
        ("none", WrapUpMode.None),
        ("timed", WrapUpMode.Timed),
        ("until-ended", WrapUpMode.UntilEnded));

    /// <summary>Who accepts; true for on the agent's behalf.</summary>
    internal static readonly FrozenDictionary<string, bool> Accepts = Of(("manual", false), ("auto", true));

    /// <summary>What counts as the answer; true for the platform's report.</summary>
    internal static readonly FrozenDictionary<string, bool> Confirms = Of(("accept", false), ("cti", true));

    /// <summary>Days of the week.</summary>
    internal static readonly FrozenDictionary<string, DayOfWeek> Days = Of(
        ("monday", DayOfWeek.Monday),
        ("tuesday", DayOfWeek.Tuesday),
        ("wednesday", DayOfWeek.Wednesday),
        ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday),
        ("saturday", DayOfWeek.Saturday),
        ("sunday", DayOfWeek.Sunday));

    /// <summary>Why callers are turned away, as events say it.</summary>
    internal static readonly FrozenDictionary<TurnAwayReason, string> TurnAways = new Dictionary<TurnAwayReason, string>
    {
        [TurnAwayReason.Closed] = "closed",
        [TurnAwayReason.EntryClosed] = "closed",
        [TurnAwayReason.Full] = "full",
        [TurnAwayReason.Unstaffed] = "unstaffed",
    }.ToFrozenDictionary();

    /// <summary>Whole milliseconds of a plan's seconds.</summary>
    internal static long Ms(double seconds) => (long)Math.Round(seconds * 1000);

    private static FrozenDictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToFrozenDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);
}
