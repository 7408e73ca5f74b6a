namespace Routing.Center;

/// <summary>What a <see cref="CallRecord"/> has of the few calls with which something special happened; most waiting calls do without.</summary>
internal sealed class CallExtras
{
    internal string? Disposition { get; set; }

    internal FollowUpRequest? FollowUp { get; set; }

    internal long FollowUpId { get; set; }

    internal string? CallbackNumber { get; set; }

    internal bool IsCallbackOffered { get; set; }

    internal string? Redirect { get; set; }

    internal string? Announcement { get; set; }

    internal long Callback { get; set; }

    internal bool IsPassedOn { get; set; }

    internal AwayCall? Away { get; set; }

    internal GuestCall? Guest { get; set; }

    internal long PlaceStart { get; set; }

    internal CallRecord? OlderOfSameId { get; set; }
}
