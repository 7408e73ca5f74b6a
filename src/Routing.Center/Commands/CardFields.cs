using System.Collections.ObjectModel;

namespace Routing.Center;

/// <summary>The fields of calls' and agents' cards in their compact form.</summary>
internal static class CardFields
{
    internal static void Write(ref FieldWriter writer, CallRequest call)
    {
        writer.Text(call.CallId);
        writer.OptionalText(call.Ani);
        writer.OptionalText(call.Dnis);
        Write(ref writer, call.Customer);
        writer.OptionalText(call.Intent);
        writer.OptionalText(call.Language);
        writer.OptionalText(call.Province);
        writer.Flag(call.Complaint);
        WriteTexts(ref writer, call.Needs);
        writer.Optional(call.Priority);
        writer.OptionalText(call.Queue);
        WritePairs(ref writer, call.Attributes);
        writer.Optional(call.OccurredAtMs);
    }

    internal static CallRequest ReadRequest(ref FieldReader reader) => new()
    {
        CallId = reader.Text(),
        Ani = reader.OptionalText(),
        Dnis = SharedTexts.Of(reader.OptionalText()),
        Customer = ReadCustomer(ref reader),
        Intent = SharedTexts.Of(reader.OptionalText()),
        Language = SharedTexts.Of(reader.OptionalText()),
        Province = SharedTexts.Of(reader.OptionalText()),
        Complaint = reader.Flag(),
        Needs = ReadTexts(ref reader),
        Priority = ReadPriority(ref reader),
        Queue = SharedTexts.Of(reader.OptionalText()),
        Attributes = ReadPairs(ref reader),
        OccurredAtMs = reader.Optional(),
    };

    internal static void Write(ref FieldWriter writer, CallChange change)
    {
        writer.Flag(change.Attributes is not null);
        if (change.Attributes is not null) WritePairs(ref writer, change.Attributes);
        writer.Optional(change.Priority);
        writer.OptionalText(change.Queue);
    }

    internal static CallChange ReadChange(ref FieldReader reader) => new()
    {
        Attributes = reader.Flag() ? ReadPairs(ref reader) : null,
        Priority = ReadPriority(ref reader),
        Queue = reader.OptionalText(),
    };

    internal static void Write(ref FieldWriter writer, CallReport report)
    {
        writer.Text(report.EventId);
        writer.Byte((byte)report.Kind);
        writer.OptionalText(report.ToQueue);
        writer.OptionalText(report.ToAgent);
        writer.OptionalText(report.Number);
        writer.Optional(report.OccurredAtMs);
    }

    internal static CallReport ReadReport(ref FieldReader reader)
        => new(reader.Text(), (CallReportKind)reader.Choice((int)CallReportKind.CallbackDeclined + 1))
        {
            ToQueue = reader.OptionalText(),
            ToAgent = reader.OptionalText(),
            Number = reader.OptionalText(),
            OccurredAtMs = reader.Optional(),
        };

    internal static void Write(ref FieldWriter writer, CallbackRequest callback)
    {
        writer.OptionalText(callback.Id);
        writer.OptionalText(callback.CallId);
        Write(ref writer, callback.Customer);
        writer.Text(callback.Number);
        writer.OptionalText(callback.Queue);
        writer.Optional(callback.AtMs);
        writer.Byte((byte)callback.Kind);
    }

    internal static CallbackRequest ReadCallback(ref FieldReader reader) => new()
    {
        Id = reader.OptionalText(),
        CallId = reader.OptionalText(),
        Customer = ReadCustomer(ref reader),
        Number = reader.Text(),
        Queue = reader.OptionalText(),
        AtMs = reader.Optional(),
        Kind = (CallbackKind)reader.Choice((int)CallbackKind.Visit + 1),
    };

    internal static void Write(ref FieldWriter writer, AgentCard card)
    {
        writer.Text(card.Name);
        writer.Count(card.Skills.Count);
        foreach (SkillCard skill in card.Skills)
        {
            writer.Text(skill.Skill);
            writer.Signed(skill.Level);
            writer.Optional(skill.CertifiedUntilMs);
        }

        writer.OptionalText(card.Device);
        writer.OptionalText(card.Team);
        writer.Signed(card.Capacity);
    }

    internal static AgentCard ReadAgent(ref FieldReader reader) => new()
    {
        Name = reader.Text(),
        Skills = ReadSkills(ref reader),
        Device = reader.OptionalText(),
        Team = reader.OptionalText(),
        Capacity = reader.Int32(),
    };

    internal static void Write(ref FieldWriter writer, FollowUpRequest? followUp)
    {
        writer.Flag(followUp is not null);
        if (followUp is null) return;
        writer.Text(followUp.Kind);
        writer.OptionalText(followUp.Note);
    }

    internal static FollowUpRequest? ReadFollowUp(ref FieldReader reader)
        => reader.Flag() ? new FollowUpRequest(reader.Text(), reader.OptionalText()) : null;

    internal static void WriteTexts(ref FieldWriter writer, IReadOnlyList<string> texts)
    {
        writer.Count(texts.Count);
        for (int i = 0; i < texts.Count; i++) writer.Text(texts[i]);
    }

    internal static string[] ReadTexts(ref FieldReader reader)
    {
        int count = reader.Count();
        if (count == 0) return [];
        var texts = new string[count];
        for (int i = 0; i < texts.Length; i++) texts[i] = reader.Text();
        return texts;
    }

    // In order of the keys, so that equal sets give equal bytes.
    private static void WritePairs(ref FieldWriter writer, IReadOnlyDictionary<string, string> pairs)
    {
        writer.Count(pairs.Count);
        if (pairs.Count == 0) return;
        string[] keys = [.. pairs.Keys];
        Array.Sort(keys, StringComparer.Ordinal);
        foreach (string key in keys)
        {
            writer.Text(key);
            writer.Text(pairs[key]);
        }
    }

    private static IReadOnlyDictionary<string, string> ReadPairs(ref FieldReader reader)
    {
        int count = reader.Count();
        if (count == 0) return ReadOnlyDictionary<string, string>.Empty;
        var pairs = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = reader.Text();
            if (!pairs.TryAdd(key, reader.Text())) throw FieldReader.Malformed("a key stands twice");
        }

        return pairs;
    }

    private static void Write(ref FieldWriter writer, CustomerCard? customer)
    {
        writer.Flag(customer is not null);
        if (customer is null) return;
        writer.OptionalText(customer.Id);
        writer.OptionalText(customer.Product);
        writer.OptionalText(customer.Tier);
    }

    private static CustomerCard? ReadCustomer(ref FieldReader reader)
        => reader.Flag() ? new CustomerCard(reader.OptionalText(), SharedTexts.Of(reader.OptionalText()), SharedTexts.Of(reader.OptionalText())) : null;

    private static int? ReadPriority(ref FieldReader reader) => reader.Flag() ? reader.Int32() : null;

    private static SkillCard[] ReadSkills(ref FieldReader reader)
    {
        var skills = new SkillCard[reader.Count()];
        for (int i = 0; i < skills.Length; i++) skills[i] = new SkillCard(reader.Text(), reader.Int32(), reader.Optional());
        return skills;
    }
}
