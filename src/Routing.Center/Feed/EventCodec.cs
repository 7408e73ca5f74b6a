using System.Buffers;
using Routing.Core;

namespace Routing.Center;

/// <summary>
/// The binary form of a run of events in journals: version, count, then each event as a kind byte, a byte that says which
/// fields are filled, and those fields; times, contacts and reservations as steps from the event before.
/// </summary>
internal static class EventCodec
{
    /// <summary>Version of the form that is written; <see cref="Read(ReadOnlySpan{byte}, EventBuffer, out int)"/> knows this one and all before it.</summary>
    internal const byte Version = 1;

    private const byte HasTime = 1;
    private const byte HasContact = 2;
    private const byte HasReservation = 4;
    private const byte HasValue = 8;
    private const byte HasAgent = 16;
    private const byte HasQueue = 32;
    private const byte HasReason = 64;

    /// <summary>Appends a run.</summary>
    internal static void Write(IBufferWriter<byte> target, ReadOnlySpan<RoutingEvent> events)
    {
        var writer = new FieldWriter(target);
        writer.Byte(Version);
        writer.Count(events.Length);
        RoutingEvent before = default;
        foreach (ref readonly RoutingEvent routingEvent in events)
        {
            Write(ref writer, before, routingEvent);
            before = routingEvent;
        }

        writer.Flush();
    }

    /// <summary>Reads the run at the start of <paramref name="bytes"/> and appends its events.</summary>
    /// <param name="bytes">The run and whatever follows it.</param>
    /// <param name="events">Receives the events; partly, where the run turns out malformed.</param>
    /// <param name="consumed">How many bytes the run takes.</param>
    /// <exception cref="FormatException">The bytes are no run of events.</exception>
    internal static void Read(ReadOnlySpan<byte> bytes, EventBuffer events, out int consumed)
    {
        var reader = new FieldReader(bytes);
        byte version = reader.Byte();
        if (version != Version) throw FieldReader.Malformed(UnknownFormat.Says(version, Version, Version));
        int count = reader.Count();
        RoutingEvent before = default;
        for (int i = 0; i < count; i++)
        {
            before = Read(ref reader, before);
            events.Add(before);
        }

        consumed = reader.Position;
    }

    private static void Write(ref FieldWriter writer, in RoutingEvent before, in RoutingEvent routingEvent)
    {
        byte filled = FilledIn(before, routingEvent);
        writer.Byte((byte)routingEvent.Kind);
        writer.Byte(filled);
        if ((filled & HasTime) != 0) writer.Signed(unchecked(routingEvent.At - before.At));
        if ((filled & HasContact) != 0) writer.Signed(unchecked(routingEvent.Contact - before.Contact));
        if ((filled & HasReservation) != 0) writer.Signed(unchecked(routingEvent.Reservation - before.Reservation));
        if ((filled & HasValue) != 0) writer.Signed(unchecked(routingEvent.Value - (IsInstant(routingEvent.Kind) ? routingEvent.At : 0)));
        if ((filled & HasAgent) != 0) writer.Signed(routingEvent.Agent);
        if ((filled & HasQueue) != 0) writer.Signed(routingEvent.Queue);
        if ((filled & HasReason) != 0) writer.Signed(routingEvent.Reason);
    }

    private static byte FilledIn(in RoutingEvent before, in RoutingEvent routingEvent)
    {
        int filled = 0;
        if (routingEvent.At != before.At) filled |= HasTime;
        if (routingEvent.Contact != before.Contact) filled |= HasContact;
        if (routingEvent.Reservation != before.Reservation) filled |= HasReservation;
        if (routingEvent.Value != 0) filled |= HasValue;
        if (routingEvent.Agent != -1) filled |= HasAgent;
        if (routingEvent.Queue != -1) filled |= HasQueue;
        if (routingEvent.Reason != 0) filled |= HasReason;
        return (byte)filled;
    }

    private static RoutingEvent Read(ref FieldReader reader, in RoutingEvent before)
    {
        var kind = (EventKind)reader.Byte();
        int filled = reader.Choice(HasReason * 2);
        long at = unchecked(before.At + ((filled & HasTime) != 0 ? reader.Signed() : 0));
        long contact = unchecked(before.Contact + ((filled & HasContact) != 0 ? reader.Signed() : 0));
        long reservation = unchecked(before.Reservation + ((filled & HasReservation) != 0 ? reader.Signed() : 0));
        long value = (filled & HasValue) != 0 ? unchecked(reader.Signed() + (IsInstant(kind) ? at : 0)) : 0;
        int agent = (filled & HasAgent) != 0 ? reader.Int32() : -1;
        int queue = (filled & HasQueue) != 0 ? reader.Int32() : -1;
        int reason = (filled & HasReason) != 0 ? reader.Int32() : 0;
        return new RoutingEvent(at, contact, reservation, value, agent, queue, reason, kind);
    }

    // The value of these is an instant near the event's own.
    private static bool IsInstant(EventKind kind)
        => kind is EventKind.ContactQueued or EventKind.ContactReserved or EventKind.ContactConnecting;
}
