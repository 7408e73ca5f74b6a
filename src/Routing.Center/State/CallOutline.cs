using Routing.Core;

namespace Routing.Center;

/// <summary>
/// What the archive has to know of a call. It can be read over the call's bytes without making the record and its texts: a start
/// reads those of a whole day. One object serves for one call after the other.
/// </summary>
internal sealed class CallOutline
{
    private const int MostPairs = 32;

    /// <summary>The engine's contact number.</summary>
    internal long Number { get; private set; }

    /// <summary>When it was over, milliseconds UTC.</summary>
    internal long OverAt { get; private set; }

    /// <summary>Hash of its id, whatever its source.</summary>
    internal ulong IdHash { get; private set; }

    /// <summary>Whether others hold on to its record, as hand-overs do.</summary>
    internal bool IsHeld { get; private set; }

    /// <summary>Hashes of its source with each of its events' ids.</summary>
    internal List<ulong> Events { get; } = [];

    /// <summary>Hash of an event's id at its source.</summary>
    internal static ulong EventHash(string source, string eventId) => Fingerprint.Combine(Fingerprint.Of(source), Fingerprint.Of(eventId));

    /// <summary>Takes the outline of a record.</summary>
    internal void Take(CallRecord call)
    {
        (Number, OverAt, IdHash) = (call.Number, call.OverAt, Fingerprint.Of(call.CallId));
        IsHeld = call.Away is not null || call.Guest is not null;
        Events.Clear();
        for (int i = 0; i < call.EventIds.Count; i++) Events.Add(EventHash(call.Source, call.EventIds[i]));
    }

    /// <summary>Reads the outline of a call that is over, and goes behind it.</summary>
    /// <returns>False where only the record can tell: the call is open, held, or unusual. Then the reader stands somewhere inside.</returns>
    /// <exception cref="FormatException">It can't have been written so.</exception>
    internal bool TryRead(ref FieldReader reader)
    {
        Events.Clear();
        IsHeld = false;
        Number = reader.Signed();
        ulong source = reader.TextHash();
        if (!TrySkipRequest(ref reader)) return false;
        reader.Fixed();
        var state = (ContactState)reader.Choice((int)ContactState.Lost + 1);
        for (int i = 0; i < 3; i++) reader.Int32();
        reader.Signed();
        OverAt = reader.Signed();
        reader.Signed();
        reader.SkipText();
        if (reader.Flag()) SkipFollowUp(ref reader);
        reader.Signed();
        reader.Int32();
        reader.SkipText();
        reader.Flag();
        reader.SkipText();
        reader.SkipText();
        reader.Signed();
        reader.Signed();
        reader.Flag();
        if (reader.Flag() || reader.Flag()) return false;
        for (int left = reader.Count(); left > 0; left--) Events.Add(Fingerprint.Combine(source, reader.TextHash()));
        return state >= ContactState.Ended;
    }

    private bool TrySkipRequest(ref FieldReader reader)
    {
        IdHash = reader.TextHash();
        SkipTexts(ref reader, 2);
        if (reader.Flag()) SkipTexts(ref reader, 3);
        SkipTexts(ref reader, 3);
        reader.Flag();
        for (int left = reader.Count(); left > 0; left--) reader.TextHash();
        if (reader.Flag()) reader.Int32();
        reader.SkipText();
        if (!TrySkipPairs(ref reader)) return false;
        reader.Optional();
        return true;
    }

    // A key that stands twice is for the record's reader to refuse.
    private static bool TrySkipPairs(ref FieldReader reader)
    {
        int count = reader.Count();
        if (count > MostPairs) return false;
        Span<ulong> keys = stackalloc ulong[MostPairs];
        for (int i = 0; i < count; i++)
        {
            keys[i] = reader.TextHash();
            if (keys[..i].Contains(keys[i])) return false;
            reader.TextHash();
        }

        return true;
    }

    private static void SkipFollowUp(ref FieldReader reader)
    {
        reader.TextHash();
        reader.SkipText();
    }

    private static void SkipTexts(ref FieldReader reader, int count)
    {
        for (int i = 0; i < count; i++) reader.SkipText();
    }
}
