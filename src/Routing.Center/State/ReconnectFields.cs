namespace Routing.Center;

/// <summary>The fields of those who hung up while waiting in their compact form.</summary>
internal static class ReconnectFields
{
    internal static void Write(ref FieldWriter writer, Reconnects reconnects)
    {
        writer.Count(reconnects.InOrder.Count);
        foreach (HungUpCaller hungUp in reconnects.InOrder)
        {
            writer.Text(hungUp.Source);
            writer.Text(hungUp.Caller);
            writer.Signed(hungUp.Queue);
            writer.Signed(hungUp.PlaceStart);
            writer.Signed(hungUp.At);
        }
    }

    internal static void Read(ref FieldReader reader, Reconnects reconnects)
    {
        int count = reader.Count();
        for (int i = 0; i < count; i++)
        {
            reconnects.Add(new HungUpCaller(reader.Text(), reader.Text(), reader.Int32(), reader.Signed(), reader.Signed()));
        }
    }
}
