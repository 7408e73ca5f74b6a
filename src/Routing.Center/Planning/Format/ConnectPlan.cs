namespace Routing.Center;

/// <summary>What counts as the answer.</summary>
public sealed record ConnectPlan
{
    /// <summary><c>accept</c>: the agent's accept; <c>cti</c>: the platform's report that caller and agent are joined.</summary>
    public string Confirm { get; set; } = "accept";

    /// <summary>How long the platform may take, in seconds.</summary>
    public double TimeoutSeconds { get; set; } = 10;

    /// <summary>Longest connected time in seconds; then the contact ends as lost.</summary>
    public double MaxConnectedSeconds { get; set; } = 14400;
}
