namespace Routing.Center;

/// <summary>How a customer's next call finds its agent.</summary>
public sealed record StickyPlan
{
    /// <summary>Days after the last contact.</summary>
    public int WithinDays { get; set; } = 7;

    /// <summary>Longest wait for the agent in seconds.</summary>
    public double WaitSeconds { get; set; } = 8;
}
