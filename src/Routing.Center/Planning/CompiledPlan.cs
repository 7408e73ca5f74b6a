using Routing.Core;

namespace Routing.Center;

/// <summary>A checked plan in the numbers of <see cref="PlanNumbers"/>: ready for the engine and for classifying calls.</summary>
internal sealed class CompiledPlan
{
    /// <summary>The engine's part.</summary>
    internal RoutingTable Table => throw new NotSupportedException();

    /// <summary>Compiles a plan that the check found good. Deterministic; may give new numbers to new names.</summary>
    internal static CompiledPlan Compile(RoutingPlan plan, PlanNumbers numbers) => throw new NotSupportedException();

    /// <summary>Where a call goes. Deterministic in its arguments.</summary>
    internal Classification Classify(CallRequest request, long now, OpeningCalendar calendar) => throw new NotSupportedException();
}
