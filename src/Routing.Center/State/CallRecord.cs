using Routing.Core;

namespace Routing.Center;

/// <summary>What a center keeps of one call, from its offer until a day after its end.</summary>
internal sealed class CallRecord(long number, string source, CallRequest request, ulong contentHash)
{
    private CallExtras? _extras;

    /// <summary>The engine's contact number.</summary>
    internal long Number { get; } = number;

    internal string Source { get; } = source;

    internal string CallId => Request.CallId;

    /// <summary>What the platform said, later changes included.</summary>
    internal CallRequest Request { get; set; } = request;

    /// <summary>Hash of the offer as it came, by which its repetition is told from another call of the same id.</summary>
    internal ulong ContentHash { get; } = contentHash;

    /// <summary>State as of the last event; decided by the engine while the call is open.</summary>
    internal ContactState State { get; set; }

    /// <summary>Queue as of the last event, or -1.</summary>
    internal int Queue { get; set; } = -1;

    /// <summary>Agent that holds it, or had it last, or -1.</summary>
    internal int Agent { get; set; } = -1;

    internal int Priority { get; set; }

    /// <summary>Wait until answer, abandon or leaving; of the last segment.</summary>
    internal long WaitedMs { get; set; }

    /// <summary>When it was over, or 0.</summary>
    internal long OverAt { get; set; }

    /// <summary>Sequence of the last event that concerned it.</summary>
    internal long Sequence { get; set; }

    internal string? Disposition
    {
        get => _extras?.Disposition;
        set
        {
            if (ExtrasFor(value is not null) is { } extras) extras.Disposition = value;
        }
    }

    internal FollowUpRequest? FollowUp
    {
        get => _extras?.FollowUp;
        set
        {
            if (ExtrasFor(value is not null) is { } extras) extras.FollowUp = value;
        }
    }

    /// <summary>Number of the follow-up that it left, or 0.</summary>
    internal long FollowUpId
    {
        get => _extras?.FollowUpId ?? 0;
        set
        {
            if (ExtrasFor(value != 0) is { } extras) extras.FollowUpId = value;
        }
    }

    /// <summary>Number of the agent whose matter it was when it was offered, or -1.</summary>
    internal int Owner { get; init; } = -1;

    /// <summary>Number that the caller wants to be called back on, or of a callback's try the number to dial.</summary>
    internal string? CallbackNumber
    {
        get => _extras?.CallbackNumber;
        set
        {
            if (ExtrasFor(value is not null) is { } extras) extras.CallbackNumber = value;
        }
    }

    /// <summary>Whether a callback was offered to which the caller has not answered.</summary>
    internal bool IsCallbackOffered
    {
        get => _extras is { IsCallbackOffered: true };
        set
        {
            if (ExtrasFor(value) is { } extras) extras.IsCallbackOffered = value;
        }
    }

    /// <summary>Number that the caller was sent to.</summary>
    internal string? Redirect
    {
        get => _extras?.Redirect;
        set
        {
            if (ExtrasFor(value is not null) is { } extras) extras.Redirect = value;
        }
    }

    /// <summary>The last announcement that the caller heard.</summary>
    internal string? Announcement
    {
        get => _extras?.Announcement;
        set
        {
            if (ExtrasFor(value is not null) is { } extras) extras.Announcement = value;
        }
    }

    /// <summary>Place of one who hung up and called again, as a clock start; 0 for that of its own clock.</summary>
    internal long PlaceStart
    {
        get => _extras?.PlaceStart ?? 0;
        set
        {
            if (ExtrasFor(value != 0) is { } extras) extras.PlaceStart = value;
        }
    }

    /// <summary>Of a call that is over without an answer: since when the caller waited, earlier calls of the same wait included.</summary>
    internal long WaitsSince => PlaceStart > 0 ? PlaceStart : OverAt - WaitedMs;

    /// <summary>Number of the callback whose try it is, or 0.</summary>
    internal long Callback
    {
        get => _extras?.Callback ?? 0;
        init
        {
            if (ExtrasFor(value != 0) is { } extras) extras.Callback = value;
        }
    }

    /// <summary>Whether an agent has passed it on.</summary>
    internal bool IsPassedOn
    {
        get => _extras is { IsPassedOn: true };
        set
        {
            if (ExtrasFor(value) is { } extras) extras.IsPassedOn = value;
        }
    }

    /// <summary>Ids of the platform's events of this call that had an effect, oldest first.</summary>
    internal IReadOnlyList<string> EventIds { get; set; } = [];

    /// <summary>Whether its customer is dialled, rather than joined with one more agent.</summary>
    internal bool IsDialled => Callback > 0 && !IsPassedOn;

    /// <summary>Its hand-over to another center, or null.</summary>
    internal AwayCall? Away
    {
        get => _extras?.Away;
        set
        {
            if (ExtrasFor(value is not null) is { } extras) extras.Away = value;
        }
    }

    /// <summary>Of another center's call: where it comes from. Else null.</summary>
    internal GuestCall? Guest
    {
        get => _extras?.Guest;
        init
        {
            if (ExtrasFor(value is not null) is { } extras) extras.Guest = value;
        }
    }

    /// <summary>Whether another center has it, or had it at its end.</summary>
    internal bool IsAway => Away is { Phase: AwayPhase.Given };

    internal bool IsOver => State >= ContactState.Ended;

    /// <summary>The call before this one in the open calls or in those that are over.</summary>
    internal CallRecord? Before { get; set; }

    /// <summary>The call after this one there.</summary>
    internal CallRecord? After { get; set; }

    /// <summary>The next older call of the same id, from another source.</summary>
    internal CallRecord? OlderOfSameId
    {
        get => _extras?.OlderOfSameId;
        set
        {
            if (ExtrasFor(value is not null) is { } extras) extras.OlderOfSameId = value;
        }
    }

    // Nothing special that is set back, or read back, needs no object.
    private CallExtras? ExtrasFor(bool isSpecial) => isSpecial ? _extras ??= new CallExtras() : _extras;
}
