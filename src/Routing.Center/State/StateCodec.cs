using System.Buffers;
using Routing.Core;

namespace Routing.Center;

/// <summary>The binary form of all that a center knows besides its engine, in canonical order: equal states give equal bytes.</summary>
internal static class StateCodec
{
    private const byte Version = 6;

    // Its marks held no contacts offered and abandoned: until each interval's next start these count from the engine's beginning.
    private const byte VersionBefore = 5;

    internal static void WriteRegisters(IBufferWriter<byte> target, CenterState center)
    {
        var writer = new FieldWriter(target);
        writer.Byte(Version);
        writer.Text(center.CenterId);
        writer.Signed(center.Now);
        writer.Signed(center.Sequence);
        WriteNames(ref writer, center.Numbers.Queues);
        WriteNames(ref writer, center.Numbers.Skills);
        WriteNames(ref writer, center.Numbers.Extras);
        WriteNames(ref writer, center.Reasons.Coined);
        WritePlan(ref writer, center.InForce);
        RecordFields.Write(ref writer, center.Agents);
        RecordFields.Write(ref writer, center.Calls);
        MatterFields.Write(ref writer, center.Matters);
        MatterFields.Write(ref writer, center.FollowUps);
        ReconnectFields.Write(ref writer, center.Reconnects);
        CallbackFields.Write(ref writer, center.CallbackRegister);
        ActionFields.Write(ref writer, center.HoursOverrides);
        WriteMark(ref writer, center.Marks.Quarter);
        WriteMark(ref writer, center.Marks.Half);
        WriteMark(ref writer, center.Marks.Day);
        writer.Flush();
    }

    internal static CenterState ReadRegisters(ReadOnlySpan<byte> bytes, out int consumed)
    {
        var reader = new FieldReader(bytes);
        byte version = reader.Byte();
        if (version is not (Version or VersionBefore)) throw FieldReader.Malformed(UnknownFormat.Says(version, VersionBefore, Version));
        var center = new CenterState(reader.Text()) { Now = reader.Signed(), Sequence = reader.Signed() };
        ReadNames(ref reader, center.Numbers.Queues);
        ReadNames(ref reader, center.Numbers.Skills);
        ReadNames(ref reader, center.Numbers.Extras);
        ReadNames(ref reader, center.Reasons.Coined);
        center.InForce = ReadPlan(ref reader, center.Numbers);
        RecordFields.Read(ref reader, center.Agents);
        RecordFields.Read(ref reader, center.Calls);
        MatterFields.Read(ref reader, center.Matters);
        MatterFields.Read(ref reader, center.FollowUps);
        ReconnectFields.Read(ref reader, center.Reconnects);
        CallbackFields.Read(ref reader, center.CallbackRegister);
        ActionFields.Read(ref reader, center.HoursOverrides);
        bool hasWholeMarks = version == Version;
        ReadMark(ref reader, center.Marks.Quarter, hasWholeMarks);
        ReadMark(ref reader, center.Marks.Half, hasWholeMarks);
        ReadMark(ref reader, center.Marks.Day, hasWholeMarks);
        consumed = reader.Position;
        return center;
    }

    private static void WriteNames(ref FieldWriter writer, NumberRegister names)
    {
        writer.Count(names.Count);
        for (int number = 0; number < names.Count; number++) writer.Text(names.NameOf(number));
    }

    private static void ReadNames(ref FieldReader reader, NumberRegister names)
    {
        int count = reader.Count();
        for (int number = 0; number < count; number++)
        {
            if (names.NumberOf(reader.Text()) != number) throw FieldReader.Malformed("a name has two numbers");
        }
    }

    private static void WritePlan(ref FieldWriter writer, PlanInForce? plan)
    {
        writer.Flag(plan is not null);
        if (plan is null) return;
        writer.Text(plan.Json);
        CalendarFields.Write(ref writer, plan.Calendar);
        writer.Signed(plan.Version);
    }

    private static PlanInForce? ReadPlan(ref FieldReader reader, PlanNumbers numbers)
    {
        if (!reader.Flag()) return null;
        string json = reader.Text();
        OpeningCalendar calendar = CalendarFields.Read(ref reader);
        RoutingPlan plan = PlanReader.ReadChecked(json);
        return new PlanInForce(json, plan, CompiledPlan.Compile(plan, numbers), calendar, reader.Signed());
    }

    private static void WriteMark(ref FieldWriter writer, IntervalMark mark)
    {
        writer.Signed(mark.StartMs);
        writer.Count(mark.Totals.Length);
        foreach ((ServiceLevelCounts counts, long offered, long abandoned) in mark.Totals)
        {
            writer.Signed(counts.AnsweredInTime);
            writer.Signed(counts.AnsweredLate);
            writer.Signed(counts.AbandonedInTime);
            writer.Signed(counts.ShortAbandoned);
            writer.Signed(counts.PastThreshold);
            writer.Signed(offered);
            writer.Signed(abandoned);
        }
    }

    private static void ReadMark(ref FieldReader reader, IntervalMark mark, bool isWhole)
    {
        mark.StartMs = reader.Signed();
        mark.Totals = new MarkedTotals[reader.Count(leastBytes: isWhole ? 7 : 5)];
        for (int queue = 0; queue < mark.Totals.Length; queue++)
        {
            var counts = new ServiceLevelCounts(
                reader.Signed(), reader.Signed(), reader.Signed(), reader.Signed(), reader.Signed());
            mark.Totals[queue] = isWhole ? new MarkedTotals(counts, reader.Signed(), reader.Signed()) : new MarkedTotals(counts, 0, 0);
        }
    }
}
