using Routing.Core;

namespace Routing.Center;

/// <summary>The words of a plan for the engine's choices.</summary>
internal static class PlanWords
{
    /// <summary>Hours that are never closed.</summary>
    internal const string Always = "always";

    /// <summary>Formulas of the service level.</summary>
    internal static readonly WordTable<ServiceLevelFormula> Formulas = new(
        ("offered", ServiceLevelFormula.Offered),
        ("offered-minus-short-abandons", ServiceLevelFormula.OfferedMinusShortAbandons),
        ("offered-minus-abandons-in-time", ServiceLevelFormula.OfferedMinusAbandonsInTime),
        ("abandons-in-time-count-as-met", ServiceLevelFormula.AbandonsInTimeCountAsMet),
        ("answered", ServiceLevelFormula.Answered));

    /// <summary>Policies.</summary>
    internal static readonly WordTable<PolicyKind> Policies = new(
        ("guard", PolicyKind.Guard),
        ("fifo", PolicyKind.Fifo),
        ("priority", PolicyKind.Priority),
        ("weighted", PolicyKind.Weighted),
        ("lex", PolicyKind.Lex),
        ("lexg", PolicyKind.Lexg),
        ("guardg", PolicyKind.Guardg));

    /// <summary>Ways to choose among idle agents.</summary>
    internal static readonly WordTable<AgentSelection> Selections = new(
        ("longest-idle", AgentSelection.LongestIdle),
        ("least-occupied", AgentSelection.LeastOccupied),
        ("most-skilled", AgentSelection.MostSkilled),
        ("least-skilled", AgentSelection.LeastSkilled),
        ("round-robin", AgentSelection.RoundRobin));

    /// <summary>Kinds of wrap-up.</summary>
    internal static readonly WordTable<WrapUpMode> WrapUps = new(
        ("none", WrapUpMode.None),
        ("timed", WrapUpMode.Timed),
        ("until-ended", WrapUpMode.UntilEnded));

    /// <summary>Who accepts; true for on the agent's behalf.</summary>
    internal static readonly WordTable<bool> Accepts = new(("manual", false), ("auto", true));

    /// <summary>What counts as the answer; true for the platform's report.</summary>
    internal static readonly WordTable<bool> Confirms = new(("accept", false), ("cti", true));

    /// <summary>Days of the week.</summary>
    internal static readonly WordTable<DayOfWeek> Days = new(
        ("monday", DayOfWeek.Monday),
        ("tuesday", DayOfWeek.Tuesday),
        ("wednesday", DayOfWeek.Wednesday),
        ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday),
        ("saturday", DayOfWeek.Saturday),
        ("sunday", DayOfWeek.Sunday));

    /// <summary>Whole milliseconds of a plan's seconds.</summary>
    internal static long Ms(double seconds) => (long)Math.Round(seconds * 1000);

    /// <summary>Why callers are turned away, as events say it.</summary>
    internal static string Of(TurnAwayReason reason) => reason switch
    {
        TurnAwayReason.Full => "full",
        TurnAwayReason.Unstaffed => "unstaffed",
        _ => "closed",
    };
}
