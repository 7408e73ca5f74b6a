namespace Routing.Center;

/// <summary>One way out for contacts that wait: one condition and one effect.</summary>
public sealed record OverflowPlan
{
    /// <summary>Condition: a wait of this many seconds.</summary>
    public double? AfterSeconds { get; set; }

    /// <summary>Condition: no agent of the queue is signed in.</summary>
    public bool? WhenNoAgents { get; set; }

    /// <summary>Condition: the queue's service level is below this share.</summary>
    public double? WhenServiceLevelBelow { get; set; }

    /// <summary>Effect: agents of this queue may serve the contact too; it keeps its queue and its clock.</summary>
    public string? WidenTo { get; set; }

    /// <summary>Effect: handed to this center.</summary>
    public string? ToCenter { get; set; }

    /// <summary>Effect: sent to this number.</summary>
    public string? Redirect { get; set; }

    /// <summary>Effect: a callback is offered.</summary>
    public bool? Callback { get; set; }

    /// <summary>Effect: this announcement is played.</summary>
    public string? Announce { get; set; }
}
