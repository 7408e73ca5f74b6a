using Routing.Center;

namespace Routing.Gateway;

/// <summary>What one agent did within one interval. Times in milliseconds.</summary>
internal sealed class AgentTimes
{
    /// <summary>Ready and without a contact.</summary>
    internal long ReadyMs { get; private set; }

    /// <summary>Not ready, by reason.</summary>
    internal SortedDictionary<string, long> NotReadyMs { get; } = new(StringComparer.Ordinal);

    /// <summary>Holding a reservation.</summary>
    internal long ReservedMs { get; private set; }

    /// <summary>In calls, their connecting included.</summary>
    internal long ConnectedMs { get; private set; }

    /// <summary>In wrap-up.</summary>
    internal long WrapUpMs { get; private set; }

    /// <summary>Contacts that the agent had and whose time with it ended here.</summary>
    internal long Handled { get; set; }

    /// <summary>Reservations that ran out.</summary>
    internal long Rona { get; set; }

    /// <summary>Reservations rejected.</summary>
    internal long Rejected { get; set; }

    /// <summary>From sign-in to sign-out.</summary>
    internal long SignedInMs => ReadyMs + NotReadyMs.Values.Sum() + ReservedMs + EngagedAfterAnswerMs;

    /// <summary>Share of the time ready or with contacts that was with contacts; null where there was neither.</summary>
    internal double? Occupancy => QueueRatios.Share(ReservedMs + EngagedAfterAnswerMs, ReadyMs + ReservedMs + EngagedAfterAnswerMs);

    /// <summary>Connected plus wrap-up.</summary>
    internal long EngagedAfterAnswerMs => ConnectedMs + WrapUpMs;

    /// <summary>Adds time in a state.</summary>
    internal void Add(string state, string? reason, long milliseconds)
    {
        switch (state)
        {
            case "ready":
                ReadyMs += milliseconds;
                break;
            case "not-ready":
                NotReadyMs[reason ?? "none"] = NotReadyMs.GetValueOrDefault(reason ?? "none") + milliseconds;
                break;
            case "reserved":
                ReservedMs += milliseconds;
                break;
            case "connecting" or "busy":
                ConnectedMs += milliseconds;
                break;
            case "wrap-up":
                WrapUpMs += milliseconds;
                break;
        }
    }

    /// <summary>Adds the times and counts of another interval.</summary>
    internal void Add(AgentTimes other)
    {
        ReadyMs += other.ReadyMs;
        ReservedMs += other.ReservedMs;
        ConnectedMs += other.ConnectedMs;
        WrapUpMs += other.WrapUpMs;
        Handled += other.Handled;
        Rona += other.Rona;
        Rejected += other.Rejected;
        foreach ((string reason, long milliseconds) in other.NotReadyMs) Add("not-ready", reason, milliseconds);
    }
}
