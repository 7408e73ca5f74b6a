namespace Routing.Center;

/// <summary>The fields of the records of callbacks in their compact form.</summary>
internal static class CallbackFields
{
    internal static void Write(ref FieldWriter writer, CallbackRegister callbacks)
    {
        writer.Signed(callbacks.LastNumber);
        writer.Count(callbacks.All.Count);
        foreach (CallbackRecord callback in callbacks.All) Write(ref writer, callback);
    }

    internal static void Read(ref FieldReader reader, CallbackRegister callbacks)
    {
        callbacks.LastNumber = reader.Signed();
        int count = reader.Count();
        for (int i = 0; i < count; i++)
        {
            CallbackRecord callback = ReadCallback(ref reader);
            bool isKnown = callbacks.Find(callback.Number) is not null || callbacks.Find(callback.Source, callback.Key) is not null;
            if (isKnown) throw FieldReader.Malformed("a callback stands twice");
            callbacks.Add(callback);
        }
    }

    private static void Write(ref FieldWriter writer, CallbackRecord callback)
    {
        writer.Signed(callback.Number);
        writer.Text(callback.Source);
        CardFields.Write(ref writer, callback.Request);
        CardFields.Write(ref writer, callback.Card);
        writer.Signed(callback.PlaceStart);
        writer.Signed(callback.Queue);
        writer.Byte((byte)callback.State);
        writer.Signed(callback.Tries);
        writer.Signed(callback.DueAt);
        writer.Signed(callback.NotBefore);
        writer.Signed(callback.Call);
        writer.Signed(callback.Agent);
        writer.Signed(callback.OverAt);
        writer.Signed(callback.Sequence);
    }

    private static CallbackRecord ReadCallback(ref FieldReader reader)
        => new(reader.Signed(), reader.Text(), CardFields.ReadCallback(ref reader), CardFields.ReadRequest(ref reader))
        {
            PlaceStart = reader.Signed(),
            Queue = reader.Int32(),
            State = (CallbackState)reader.Choice((int)CallbackState.Cancelled + 1),
            Tries = reader.Int32(),
            DueAt = reader.Signed(),
            NotBefore = reader.Signed(),
            Call = reader.Signed(),
            Agent = reader.Int32(),
            OverAt = reader.Signed(),
            Sequence = reader.Signed(),
        };
}
