using Routing.Core;

namespace Routing.Gateway;

/// <summary>The names of service-level formulas as clients see them.</summary>
internal static class FormulaNames
{
    /// <summary>All formulas, in the order of their values.</summary>
    internal static IReadOnlyList<ServiceLevelFormula> All { get; } = Enum.GetValues<ServiceLevelFormula>();

    /// <summary>Name of a formula.</summary>
    internal static string Of(ServiceLevelFormula formula) => formula switch
    {
        ServiceLevelFormula.Offered => "offered",
        ServiceLevelFormula.OfferedMinusShortAbandons => "offered-minus-short-abandons",
        ServiceLevelFormula.OfferedMinusAbandonsInTime => "offered-minus-abandons-in-time",
        ServiceLevelFormula.AbandonsInTimeCountAsMet => "abandons-in-time-count-as-met",
        _ => "answered",
    };
}
