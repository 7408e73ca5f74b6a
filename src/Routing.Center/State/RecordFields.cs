using Routing.Core;

namespace Routing.Center;

/// <summary>The fields of the records of agents and calls in their compact form.</summary>
internal static class RecordFields
{
    // Its fields' lengths alone; a count that no bytes follow must not make room.
    private const int LeastCallBytes = 32;

    internal static void Write(ref FieldWriter writer, AgentRegister agents)
    {
        writer.Count(agents.Numbered.Count);
        for (int number = 0; number < agents.Numbered.Count; number++) Write(ref writer, agents.Numbered[number]);
    }

    internal static void Read(ref FieldReader reader, AgentRegister agents)
    {
        int count = reader.Count();
        for (int number = 0; number < count; number++)
        {
            AgentRecord agent = ReadAgent(ref reader, number);
            if (!agent.IsDeleted && agents.Find(agent.Id) is not null) throw FieldReader.Malformed("an agent stands twice");
            agents.Add(agent);
        }
    }

    internal static void Write(ref FieldWriter writer, CallRegister calls)
    {
        writer.Signed(calls.LastNumber);
        writer.Count(calls.Count);
        for (CallRecord? call = calls.Open.First; call is not null; call = call.After) Write(ref writer, call);
        calls.Archive.Write(ref writer);
        for (CallRecord? call = calls.Over.First; call is not null; call = call.After) Write(ref writer, call);
    }

    internal static void Read(ref FieldReader reader, CallRegister calls)
    {
        calls.LastNumber = reader.Signed();
        int count = reader.Count();
        calls.Archive.Expect(Math.Min(count, reader.Rest.Length / LeastCallBytes));
        var outline = new CallOutline();
        for (int i = 0; i < count; i++)
        {
            FieldReader ahead = reader;
            if (outline.TryRead(ref ahead) && calls.TryAddPacked(outline, reader.Rest[..(ahead.Position - reader.Position)])) reader = ahead;
            else ReadRecord(ref reader, calls);
        }
    }

    private static void ReadRecord(ref FieldReader reader, CallRegister calls)
    {
        CallRecord call = ReadCall(ref reader);
        if (calls.Knows(call.Number)) throw FieldReader.Malformed("a call stands twice");
        calls.Recover(call);
    }

    private static void Write(ref FieldWriter writer, AgentRecord agent)
    {
        writer.Text(agent.Id);
        writer.Flag(agent.IsDeleted);
        if (agent.IsDeleted) return;
        CardFields.Write(ref writer, agent.Card);
        writer.Flag(agent.Session is not null);
        if (agent.Session is { } session)
        {
            writer.Text(session.Principal);
            writer.Text(session.SessionHash);
            writer.OptionalText(session.Device);
        }

        writer.Count(agent.Finished.All.Count);
        foreach (FinishedReservation finished in agent.Finished.All)
        {
            writer.Signed(finished.ReservationId);
            writer.Signed(finished.Contact);
            writer.Byte((byte)finished.Outcome);
        }
    }

    private static AgentRecord ReadAgent(ref FieldReader reader, int number)
    {
        string id = reader.Text();
        if (reader.Flag()) return new AgentRecord(number, id, AgentRecord.NoCard) { IsDeleted = true };
        var agent = new AgentRecord(number, id, CardFields.ReadAgent(ref reader));
        if (reader.Flag()) agent.Session = new AgentSession(reader.Text(), reader.Text(), reader.OptionalText());
        int count = reader.Count();
        for (int i = 0; i < count; i++)
        {
            agent.Finished.Remember(new FinishedReservation(
                reader.Signed(), reader.Signed(), (ReservationOutcome)reader.Choice((int)ReservationOutcome.ConnectFailed + 1)));
        }

        return agent;
    }

    internal static void Write(ref FieldWriter writer, CallRecord call)
    {
        writer.Signed(call.Number);
        writer.Text(call.Source);
        CardFields.Write(ref writer, call.Request);
        writer.Fixed(call.ContentHash);
        writer.Byte((byte)call.State);
        writer.Signed(call.Queue);
        writer.Signed(call.Agent);
        writer.Signed(call.Priority);
        writer.Signed(call.WaitedMs);
        writer.Signed(call.OverAt);
        writer.Signed(call.Sequence);
        writer.OptionalText(call.Disposition);
        CardFields.Write(ref writer, call.FollowUp);
        writer.Signed(call.FollowUpId);
        writer.Signed(call.Owner);
        writer.OptionalText(call.CallbackNumber);
        writer.Flag(call.IsCallbackOffered);
        writer.OptionalText(call.Redirect);
        writer.OptionalText(call.Announcement);
        writer.Signed(call.PlaceStart);
        writer.Signed(call.Callback);
        writer.Flag(call.IsPassedOn);
        HandOverFields.Write(ref writer, call.Away);
        HandOverFields.Write(ref writer, call.Guest);
        CardFields.WriteTexts(ref writer, call.EventIds);
    }

    internal static CallRecord ReadCall(ref FieldReader reader)
    {
        return new CallRecord(reader.Signed(), SharedTexts.Of(reader.Text())!, CardFields.ReadRequest(ref reader), reader.Fixed())
        {
            State = (ContactState)reader.Choice((int)ContactState.Lost + 1),
            Queue = reader.Int32(),
            Agent = reader.Int32(),
            Priority = reader.Int32(),
            WaitedMs = reader.Signed(),
            OverAt = reader.Signed(),
            Sequence = reader.Signed(),
            Disposition = reader.OptionalText(),
            FollowUp = CardFields.ReadFollowUp(ref reader),
            FollowUpId = reader.Signed(),
            Owner = reader.Int32(),
            CallbackNumber = reader.OptionalText(),
            IsCallbackOffered = reader.Flag(),
            Redirect = reader.OptionalText(),
            Announcement = reader.OptionalText(),
            PlaceStart = reader.Signed(),
            Callback = reader.Signed(),
            IsPassedOn = reader.Flag(),
            Away = HandOverFields.ReadAway(ref reader),
            Guest = HandOverFields.ReadGuest(ref reader),
            EventIds = CardFields.ReadTexts(ref reader),
        };
    }
}
