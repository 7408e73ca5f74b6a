namespace Routing.Simulation;

/// <summary>One call of the demo, as the callers' switch and the agent who takes it both know it.</summary>
/// <param name="callId">Its id.</param>
/// <param name="kind">What kind of caller it is.</param>
/// <param name="customerId">Who calls.</param>
/// <param name="handleSeconds">How long the caller will talk.</param>
/// <param name="patienceSeconds">When the caller hangs up unanswered.</param>
/// <param name="hangsUpFirst">Whether the caller, and not the agent, ends the call.</param>
internal sealed class DemoCall(
    string callId, DemoCallerKind kind, string customerId, double handleSeconds, double patienceSeconds, bool hangsUpFirst)
{
    private volatile bool _isAnswered;

    public string CallId => callId;

    public DemoCallerKind Kind => kind;

    public double HandleSeconds => handleSeconds;

    public double PatienceSeconds => patienceSeconds;

    public bool HangsUpFirst => hangsUpFirst;

    /// <summary>Whether an agent talks, or has talked, with the caller.</summary>
    public bool IsAnswered
    {
        get => _isAnswered;
        set => _isAnswered = value;
    }

    /// <summary>The offer, as a switch would send it.</summary>
    public object ToOffer() => new
    {
        callId,
        ani = "186" + customerId[^8..],
        dnis = kind.Dnis,
        customer = new { id = customerId, product = kind.Product, tier = kind.Tier },
        intent = kind.Intents[Math.Abs(customerId[^1] - '0') % kind.Intents.Length],
        language = kind.Language,
        complaint = kind.IsComplaint ? true : (bool?)null,
    };
}
