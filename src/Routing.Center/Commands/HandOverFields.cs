using Routing.Core;

namespace Routing.Center;

/// <summary>The fields of hand-overs in their compact form.</summary>
internal static class HandOverFields
{
    internal static CenterCommandKind KindOf(CenterCommand command) => command switch
    {
        HandOverCall => CenterCommandKind.HandOverCall,
        TakeCall => CenterCommandKind.TakeCall,
        FollowCall => CenterCommandKind.FollowCall,
        SettleHandOver => CenterCommandKind.SettleHandOver,
        _ => CenterCommandKind.ReturnCall,
    };

    /// <summary>Writes a command of a hand-over without its kind.</summary>
    internal static void Write(ref FieldWriter writer, CenterCommand command)
    {
        switch (command)
        {
            case HandOverCall give:
                Write(ref writer, give.Source, give.CallId, give.Hop);
                break;
            case TakeCall take:
                Write(ref writer, take.Card);
                break;
            case FollowCall follow:
                Write(ref writer, follow.Source, follow.CallId, follow.Hop);
                Write(ref writer, follow.Status);
                break;
            case SettleHandOver settle:
                Write(ref writer, settle.Source, settle.CallId, settle.Hop);
                writer.OptionalText(settle.EventId);
                break;
            case ReturnCall back:
                writer.Text(back.Source);
                writer.Text(back.CallId);
                break;
            default:
                throw new ArgumentException($"No form for {command.GetType().Name}.", nameof(command));
        }
    }

    internal static HandOverCard ReadCard(ref FieldReader reader) => new(
        reader.Text(), reader.Text(), reader.Int32(), CardFields.ReadRequest(ref reader), reader.Text(), reader.Int32(), reader.Signed());

    internal static GuestStatus ReadStatus(ref FieldReader reader) => new(
        reader.Signed(),
        (ContactState)reader.Choice((int)ContactState.Lost + 1),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.Signed(),
        reader.Signed(),
        (EndCause)reader.Choice((int)EndCause.Lost + 1));

    internal static void Write(ref FieldWriter writer, AwayCall? away)
    {
        writer.Flag(away is not null);
        if (away is null) return;
        writer.Signed(away.Hop);
        writer.Text(away.ToCenter);
        writer.Byte((byte)away.Phase);
        writer.Signed(away.ClockStart);
        writer.Signed(away.AnsweredAt);
        writer.Signed(away.Followed);
        writer.OptionalText(away.AgentId);
        writer.OptionalText(away.Device);
        writer.Flag(away.IsConnecting);
        writer.Count(away.Reports.Count);
        foreach (CallReport report in away.Reports) CardFields.Write(ref writer, report);
    }

    internal static AwayCall? ReadAway(ref FieldReader reader)
    {
        if (!reader.Flag()) return null;
        var away = new AwayCall(reader.Int32(), reader.Text())
        {
            Phase = (AwayPhase)reader.Choice((int)AwayPhase.Settled + 1),
            ClockStart = reader.Signed(),
            AnsweredAt = reader.Signed(),
            Followed = reader.Signed(),
            AgentId = reader.OptionalText(),
            Device = reader.OptionalText(),
            IsConnecting = reader.Flag(),
        };
        int count = reader.Count();
        for (int i = 0; i < count; i++) away.Reports.Add(CardFields.ReadReport(ref reader));
        return away;
    }

    internal static void Write(ref FieldWriter writer, GuestCall? guest)
    {
        writer.Flag(guest is not null);
        if (guest is null) return;
        writer.Text(guest.Center);
        writer.Text(guest.Source);
        writer.Signed(guest.Hop);
        writer.Signed(guest.TakenAt);
        writer.Signed(guest.AnsweredAt);
        writer.Byte((byte)guest.Cause);
    }

    internal static GuestCall? ReadGuest(ref FieldReader reader) => !reader.Flag()
        ? null
        : new GuestCall(reader.Text(), reader.Text(), reader.Int32(), reader.Signed())
        {
            AnsweredAt = reader.Signed(),
            Cause = (EndCause)reader.Choice((int)EndCause.Lost + 1),
        };

    private static void Write(ref FieldWriter writer, string source, string callId, int hop)
    {
        writer.Text(source);
        writer.Text(callId);
        writer.Signed(hop);
    }

    private static void Write(ref FieldWriter writer, HandOverCard card)
    {
        Write(ref writer, card.Center, card.Source, card.Hop);
        CardFields.Write(ref writer, card.Call);
        writer.Text(card.Queue);
        writer.Signed(card.Priority);
        writer.Signed(card.ClockStartMs);
    }

    private static void Write(ref FieldWriter writer, GuestStatus status)
    {
        writer.Signed(status.Sequence);
        writer.Byte((byte)status.State);
        writer.OptionalText(status.AgentId);
        writer.OptionalText(status.Device);
        writer.Signed(status.AnsweredMs);
        writer.Signed(status.ConnectedMs);
        writer.Byte((byte)status.Cause);
    }
}
