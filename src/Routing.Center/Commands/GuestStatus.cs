using Routing.Core;

namespace Routing.Center;

/// <summary>How a call fares in the center that it was handed to.</summary>
/// <param name="Sequence">Sequence there of its last event: what is older than what is known is ignored.</param>
/// <param name="State">Its state there.</param>
/// <param name="AgentId">Agent who has or had it, or null.</param>
/// <param name="Device">That agent's device, or null.</param>
/// <param name="AnsweredMs">When it was first answered, milliseconds UTC, or 0.</param>
/// <param name="ConnectedMs">Milliseconds from that answer to its end; 0 while it goes on.</param>
/// <param name="Cause">Why it ended after an answer.</param>
public sealed record GuestStatus(
    long Sequence, ContactState State, string? AgentId, string? Device, long AnsweredMs, long ConnectedMs, EndCause Cause);
