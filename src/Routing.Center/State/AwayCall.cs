namespace Routing.Center;

/// <summary>What the center that a call entered keeps of its hand-over to another.</summary>
internal sealed class AwayCall(int hop, string toCenter)
{
    /// <summary>Which hand-over of the call it is, from 1.</summary>
    internal int Hop { get; } = hop;

    internal string ToCenter { get; } = toCenter;

    internal AwayPhase Phase { get; set; }

    /// <summary>Start of the call's clock, once it was given.</summary>
    internal long ClockStart { get; set; }

    /// <summary>When an agent there first answered, or 0.</summary>
    internal long AnsweredAt { get; set; }

    /// <summary>Sequence there of the last news that changed something here.</summary>
    internal long Followed { get; set; }

    /// <summary>Agent there who has the call, or null.</summary>
    internal string? AgentId { get; set; }

    internal string? Device { get; set; }

    /// <summary>Whether the switch was told to connect the agent there and has not confirmed.</summary>
    internal bool IsConnecting { get; set; }

    /// <summary>Whether the last answer was the first that the switch hears of this agent. Of the command being carried out only.</summary>
    internal bool IsToConnect { get; set; }

    /// <summary>What the platform reported here and the other center has not heard, oldest first.</summary>
    internal List<CallReport> Reports { get; } = [];

    internal bool IsAnswered => AnsweredAt > 0;
}
