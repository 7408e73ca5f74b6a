namespace Routing.Core.Tests.Naive;

/// <summary>One contact, or its wrap-up, with one agent.</summary>
internal sealed class NaiveEngagement
{
    public required long Reservation { get; init; }

    public required int Units { get; init; }

    public required long ReservedAt { get; init; }

    public required int Agent { get; init; }

    public AgentState Phase { get; set; } = AgentState.Reserved;

    public long Contact { get; set; }

    public int Queue { get; set; }

    public long AnsweredAt { get; set; }
}
