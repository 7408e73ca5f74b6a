namespace Routing.Core;

/// <summary>When an <see cref="OverflowRule"/> holds for a waiting contact.</summary>
public enum OverflowCondition : byte
{
    /// <summary>Its wait, by its clock, has reached <see cref="OverflowRule.AfterMs"/>.</summary>
    AfterWait = 1,

    /// <summary>No signed-in agent is capable of the first step of its queue.</summary>
    NoAgents = 2,

    /// <summary>The queue's service level, as its controller measures it, is below <see cref="OverflowRule.Below"/>.</summary>
    ServiceLevelBelow = 3,
}
