namespace Routing.Center;

/// <summary>One mistake in a plan.</summary>
/// <param name="Path">Where, such as <c>queues[2].serviceLevel.target</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="IsWarning">Whether the plan may take effect all the same.</param>
public sealed record PlanMistake(string Path, string Message, bool IsWarning = false);
