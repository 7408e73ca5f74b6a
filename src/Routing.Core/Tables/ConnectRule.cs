namespace Routing.Core;

/// <summary>What counts as the answer.</summary>
/// <param name="SwitchConfirms">True: the switch's report; false: the agent's accept.</param>
/// <param name="TimeoutMs">How long the switch may take.</param>
/// <param name="MaxConnectedMs">Longest connected time before the contact is ended as lost.</param>
/// <param name="DialMs">How long a callback's customer may take to answer.</param>
public sealed record ConnectRule(bool SwitchConfirms = false, long TimeoutMs = 10_000, long MaxConnectedMs = 4 * 3_600_000L, long DialMs = 60_000);
