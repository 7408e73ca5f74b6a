namespace Routing.Center;

/// <summary>The fields of an <see cref="OpeningCalendar"/> in their compact form: instants as steps from the one before.</summary>
internal static class CalendarFields
{
    internal static void Write(ref FieldWriter writer, OpeningCalendar calendar)
    {
        writer.Signed(calendar.FromMs);
        writer.Signed(unchecked(calendar.UntilMs - calendar.FromMs));
        WriteIntervals(ref writer, calendar.Open, calendar.FromMs);
        writer.Count(calendar.DayStartsMs.Count);
        long before = calendar.FromMs;
        foreach (long start in calendar.DayStartsMs)
        {
            writer.Signed(unchecked(start - before));
            before = start;
        }

        WriteIntervals(ref writer, calendar.WorkingDays, calendar.FromMs);
    }

    internal static OpeningCalendar Read(ref FieldReader reader)
    {
        long from = reader.Signed();
        long until = unchecked(from + reader.Signed());
        OpenInterval[] open = ReadIntervals(ref reader, from);
        var starts = new long[reader.Count()];
        long before = from;
        for (int i = 0; i < starts.Length; i++) before = starts[i] = unchecked(before + reader.Signed());
        return new OpeningCalendar(from, until, open, starts) { WorkingDays = ReadIntervals(ref reader, from) };
    }

    private static void WriteIntervals(ref FieldWriter writer, IReadOnlyList<OpenInterval> intervals, long before)
    {
        writer.Count(intervals.Count);
        foreach (OpenInterval interval in intervals)
        {
            writer.Text(interval.Hours);
            writer.Signed(unchecked(interval.StartMs - before));
            writer.Signed(unchecked(interval.EndMs - interval.StartMs));
            before = interval.EndMs;
        }
    }

    private static OpenInterval[] ReadIntervals(ref FieldReader reader, long before)
    {
        var intervals = new OpenInterval[reader.Count(leastBytes: 3)];
        for (int i = 0; i < intervals.Length; i++)
        {
            string hours = reader.Text();
            long start = unchecked(before + reader.Signed());
            before = unchecked(start + reader.Signed());
            intervals[i] = new OpenInterval(hours, start, before);
        }

        return intervals;
    }
}
