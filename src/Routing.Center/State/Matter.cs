namespace Routing.Center;

/// <summary>Who last completed a contact of a customer about one thing.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Intent">What it was about; null for a complaint, whatever that was about.</param>
/// <param name="Agent">Number of the agent.</param>
/// <param name="At">When the contact ended, milliseconds UTC.</param>
internal sealed record Matter(string CustomerId, string? Intent, int Agent, long At);
