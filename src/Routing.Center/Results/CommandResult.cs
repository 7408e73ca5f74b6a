namespace Routing.Center;

/// <summary>What became of one command. It is given only after its events are durable.</summary>
public sealed record CommandResult
{
    /// <summary>Why it was refused, or <see cref="Refusal.None"/>.</summary>
    public Refusal Refusal { get; init; }

    /// <summary>For a refusal: what to tell the client besides the code, such as the field or the reason.</summary>
    public string? Detail { get; init; }

    /// <summary>Sequence of the last event of the command, or of the center when the command gave none.</summary>
    public long Sequence { get; init; }

    /// <summary>Whether the command had been carried out before and this is its repetition.</summary>
    public bool Repeated { get; init; }

    /// <summary>The call after the command, where it concerned one.</summary>
    public CallView? Call { get; init; }

    /// <summary>The agent after the command, where it concerned one.</summary>
    public AgentStatus? Agent { get; init; }

    /// <summary>The follow-up after the command, where it concerned one alone.</summary>
    public FollowUpView? FollowUp { get; init; }

    /// <summary>The callback after the command, where it concerned one.</summary>
    public CallbackView? Callback { get; init; }

    /// <summary>Ids of the calls found lost by a reconciliation.</summary>
    public IReadOnlyList<string>? LostCalls { get; init; }

    /// <summary>Whether the command was carried out.</summary>
    public bool Succeeded => Refusal == Refusal.None;

    /// <summary>A refusal.</summary>
    public static CommandResult Refused(Refusal refusal, string? detail = null) => new() { Refusal = refusal, Detail = detail };
}
