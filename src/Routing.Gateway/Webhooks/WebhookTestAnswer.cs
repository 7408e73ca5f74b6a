namespace Routing.Gateway;

/// <summary>What came of a test.</summary>
/// <param name="Delivered">Whether the receiver took it.</param>
/// <param name="Status">Status of its answer, or null without one.</param>
/// <param name="Error">Why it failed, or null.</param>
internal sealed record WebhookTestAnswer(bool Delivered, int? Status, string? Error);
