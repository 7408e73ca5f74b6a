namespace Routing.Center;

/// <summary>The fields of an <see cref="OpeningCalendar"/> in their compact form: instants as steps from the one before.</summary>
internal static class CalendarFields
{
    internal static void Write(ref FieldWriter writer, OpeningCalendar calendar)
    {
        writer.Signed(calendar.FromMs);
        writer.Signed(unchecked(calendar.UntilMs - calendar.FromMs));
        writer.Count(calendar.Open.Count);
        long before = calendar.FromMs;
        foreach (OpenInterval open in calendar.Open)
        {
            writer.Text(open.Hours);
            writer.Signed(unchecked(open.StartMs - before));
            writer.Signed(unchecked(open.EndMs - open.StartMs));
            before = open.EndMs;
        }

        writer.Count(calendar.DayStartsMs.Count);
        before = calendar.FromMs;
        foreach (long start in calendar.DayStartsMs)
        {
            writer.Signed(unchecked(start - before));
            before = start;
        }
    }

    internal static OpeningCalendar Read(ref FieldReader reader)
    {
        long from = reader.Signed();
        long until = unchecked(from + reader.Signed());
        OpenInterval[] open = ReadOpen(ref reader, from);
        var starts = new long[reader.Count()];
        long before = from;
        for (int i = 0; i < starts.Length; i++) before = starts[i] = unchecked(before + reader.Signed());
        return new OpeningCalendar(from, until, open, starts);
    }

    private static OpenInterval[] ReadOpen(ref FieldReader reader, long before)
    {
        var open = new OpenInterval[reader.Count()];
        for (int i = 0; i < open.Length; i++)
        {
            string hours = reader.Text();
            long start = unchecked(before + reader.Signed());
            before = unchecked(start + reader.Signed());
            open[i] = new OpenInterval(hours, start, before);
        }

        return open;
    }
}
