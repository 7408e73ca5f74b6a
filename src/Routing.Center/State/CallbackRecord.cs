using System.Globalization;

namespace Routing.Center;

/// <summary>What a center keeps of a callback, until a day after its end. Times in milliseconds UTC.</summary>
internal sealed class CallbackRecord(long number, string source, CallbackRequest request, CallRequest card)
{
    private const string Prefix = "cb-";

    internal long Number { get; } = number;

    internal string Source { get; } = source;

    internal CallbackRequest Request { get; } = request;

    /// <summary>What its tries are classified by: the customer, and what the call said from which it comes.</summary>
    internal CallRequest Card { get; } = card;

    /// <summary>Place among those who wait that the first try takes, as a clock start; 0 for that of its own clock.</summary>
    internal long PlaceStart { get; init; }

    /// <summary>Number of the queue of its tries.</summary>
    internal int Queue { get; set; }

    internal CallbackState State { get; set; }

    internal int Tries { get; set; }

    /// <summary>From when on it may become a contact, while it waits for that.</summary>
    internal long DueAt { get; set; }

    /// <summary>Before this time its contact goes only to an agent who becomes free; 0 for no such time.</summary>
    internal long NotBefore { get; set; }

    /// <summary>Number of the call of its latest try, or 0.</summary>
    internal long Call { get; set; }

    /// <summary>Number of the agent with it, or -1.</summary>
    internal int Agent { get; set; } = -1;

    /// <summary>When it was over, or 0.</summary>
    internal long OverAt { get; set; }

    /// <summary>Sequence of the last event that told of its state.</summary>
    internal long Sequence { get; set; }

    internal string Id => IdOf(Number);

    /// <summary>What a repetition is known by beside its source, or null.</summary>
    internal string? Key => KeyOf(Request);

    /// <summary>The call of its latest try, or null before the first.</summary>
    internal string? CallId => Tries == 0 ? null : CallIdOf(Tries);

    /// <summary>When the customer is tried next, at the earliest; null while it is, and when it is over.</summary>
    internal long? NextTry => !IsPending ? null : Tries == 0 && IsHeld ? Math.Max(DueAt, Request.AtMs ?? 0) : DueAt;

    internal bool IsOver => State >= CallbackState.Done;

    /// <summary>Whether it waits for its time, or a visit for its moment.</summary>
    internal bool IsPending => State is CallbackState.Scheduled or CallbackState.NoAnswer;

    /// <summary>Whether it is a contact now.</summary>
    internal bool IsUnderWay => !IsPending && !IsOver;

    /// <summary>Whether the first try is held for its time: an appointment of a customer of the three highest tiers.</summary>
    internal bool IsHeld => Request.Kind == CallbackKind.Appointment && Request.Customer?.Tier is ("supreme" or "diamond" or "gold");

    internal string CallIdOf(int attempt) => string.Create(CultureInfo.InvariantCulture, $"{Id}.{attempt}");

    internal static string IdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>The number in an id, or 0 where it is none.</summary>
    internal static long NumberOf(string id)
        => id.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && IdOf(number) == id ? number : 0;

    /// <summary>The client's id before the call's.</summary>
    internal static string? KeyOf(CallbackRequest request)
        => request.Id is not null ? "id " + request.Id : request.CallId is not null ? "call " + request.CallId : null;
}
