namespace Routing.Center;

/// <summary>The fields of matters and follow-ups in their compact form.</summary>
internal static class MatterFields
{
    internal static void Write(ref FieldWriter writer, MatterRegister matters)
    {
        writer.Count(matters.InOrder.Count);
        foreach (Matter matter in matters.InOrder)
        {
            writer.Text(matter.CustomerId);
            writer.OptionalText(matter.Intent);
            writer.Signed(matter.Agent);
            writer.Signed(matter.At);
        }
    }

    internal static void Read(ref FieldReader reader, MatterRegister matters)
    {
        int count = reader.Count();
        for (int i = 0; i < count; i++) matters.Add(new Matter(reader.Text(), reader.OptionalText(), reader.Int32(), reader.Signed()));
    }

    internal static void Write(ref FieldWriter writer, FollowUpRegister followUps)
    {
        writer.Signed(followUps.LastNumber);
        writer.Count(followUps.All.Count);
        foreach (FollowUpRecord followUp in followUps.All) Write(ref writer, followUp);
    }

    internal static void Read(ref FieldReader reader, FollowUpRegister followUps)
    {
        followUps.LastNumber = reader.Signed();
        int count = reader.Count();
        for (int i = 0; i < count; i++)
        {
            FollowUpRecord followUp = ReadFollowUp(ref reader);
            if (followUps.Find(followUp.Number) is not null) throw FieldReader.Malformed("a follow-up stands twice");
            followUps.Add(followUp);
        }
    }

    private static void Write(ref FieldWriter writer, FollowUpRecord followUp)
    {
        writer.Signed(followUp.Number);
        writer.Text(followUp.Source);
        writer.Text(followUp.CallId);
        writer.OptionalText(followUp.CustomerId);
        writer.Signed(followUp.Owner);
        writer.Signed(followUp.OpenedAt);
        writer.Text(followUp.Kind);
        writer.OptionalText(followUp.Note);
        writer.Signed(followUp.ReplyBy);
        writer.Signed(followUp.ResolveBy);
        writer.Byte((byte)followUp.State);
        writer.Flag(followUp.IsReplyMissed);
        writer.Flag(followUp.IsResolutionMissed);
        writer.Signed(followUp.RepliedAt);
        writer.OptionalText(followUp.RepliedBy);
        writer.Signed(followUp.ResolvedAt);
        writer.OptionalText(followUp.ResolvedBy);
    }

    private static FollowUpRecord ReadFollowUp(ref FieldReader reader)
        => new(reader.Signed(), reader.Text(), reader.Text(), reader.OptionalText(), reader.Int32(), reader.Signed())
        {
            Kind = reader.Text(),
            Note = reader.OptionalText(),
            ReplyBy = reader.Signed(),
            ResolveBy = reader.Signed(),
            State = (FollowUpState)reader.Choice((int)FollowUpState.Resolved + 1),
            IsReplyMissed = reader.Flag(),
            IsResolutionMissed = reader.Flag(),
            RepliedAt = reader.Signed(),
            RepliedBy = reader.OptionalText(),
            ResolvedAt = reader.Signed(),
            ResolvedBy = reader.OptionalText(),
        };
}
