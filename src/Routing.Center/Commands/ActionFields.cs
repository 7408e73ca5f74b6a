namespace Routing.Center;

/// <summary>The fields of what supervisors do in their compact form.</summary>
internal static class ActionFields
{
    internal static CenterCommandKind KindOf(CenterCommand command) => command switch
    {
        PullCall => CenterCommandKind.PullCall,
        ForceAgent => CenterCommandKind.ForceAgent,
        ChangeSkills => CenterCommandKind.ChangeSkills,
        _ => CenterCommandKind.OverrideHours,
    };

    /// <summary>Writes a command without its kind.</summary>
    internal static void Write(ref FieldWriter writer, CenterCommand command)
    {
        switch (command)
        {
            case PullCall pull:
                writer.Text(pull.Source);
                writer.Text(pull.CallId);
                writer.OptionalText(pull.AgentId);
                break;
            case ForceAgent force:
                writer.Text(force.AgentId);
                writer.Byte((byte)force.State);
                writer.OptionalText(force.Reason);
                break;
            case ChangeSkills change:
                writer.Text(change.AgentId);
                CardFields.WriteSkills(ref writer, change.Put);
                CardFields.WriteTexts(ref writer, change.Drop);
                writer.OptionalText(change.Team);
                break;
            case OverrideHours hours:
                writer.Text(hours.QueueId);
                writer.Flag(hours.IsOpen is not null);
                if (hours.IsOpen is { } isOpen) writer.Flag(isOpen);
                writer.Optional(hours.UntilMs);
                writer.OptionalText(hours.Reason);
                break;
            default:
                throw new ArgumentException($"No form for {command.GetType().Name}.", nameof(command));
        }
    }

    internal static ForceAgent ReadForce(ref FieldReader reader) =>
        new(reader.Text(), (ForcedState)reader.Choice((int)ForcedState.SignedOut + 1), reader.OptionalText());

    internal static ChangeSkills ReadSkills(ref FieldReader reader) =>
        new(reader.Text(), CardFields.ReadSkills(ref reader), CardFields.ReadTexts(ref reader), reader.OptionalText());

    internal static OverrideHours ReadHours(ref FieldReader reader) =>
        new(reader.Text(), reader.Flag() ? reader.Flag() : null, reader.Optional(), reader.OptionalText());

    internal static void Write(ref FieldWriter writer, HoursOverrides overrides)
    {
        writer.Count(overrides.All.Count);
        foreach ((int queue, HoursOverride forced) in overrides.All)
        {
            writer.Signed(queue);
            writer.Flag(forced.IsOpen);
            writer.Optional(forced.UntilMs);
            writer.OptionalText(forced.Reason);
        }
    }

    internal static void Read(ref FieldReader reader, HoursOverrides overrides)
    {
        int count = reader.Count();
        for (int i = 0; i < count; i++) overrides.Set(reader.Int32(), new HoursOverride(reader.Flag(), reader.Optional(), reader.OptionalText()));
    }
}
