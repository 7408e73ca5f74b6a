using System.Buffers;

namespace Routing.Center.Tests;

public sealed class CallOutlineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OutlineOfBytes_IsThatOfTheRecord(int seed)
    {
        foreach (CallRecord call in CallsOf(seed))
        {
            byte[] bytes = BytesOf(call);
            var reader = new FieldReader(bytes);
            var read = new CallOutline();
            var taken = new CallOutline();
            taken.Take(call);
            Assert.Equal(call.IsOver && !taken.IsHeld, read.TryRead(ref reader));
            if (!call.IsOver || taken.IsHeld) continue;
            Assert.Equal(bytes.Length, reader.Position);
            Assert.Equal((taken.Number, taken.OverAt, taken.IdHash), (read.Number, read.OverAt, read.IdHash));
            Assert.Equal(taken.Events, read.Events);
        }
    }

    [Fact]
    public void TextsOfEveryLengthAndKind_HashAsInTheRecord()
    {
        string[] ids = ["c", new('x', 64), new('x', 65), "呼叫-7", new('呼', 21), new('呼', 22), "half \ud800 pair", new('é', 300)];
        foreach (string id in ids)
        {
            var request = new CallRequest { CallId = id, Ani = id, Attributes = new Dictionary<string, string> { [id] = id, ["k"] = "" } };
            var call = new CallRecord(7, id, request, 1) { State = Routing.Core.ContactState.Ended, OverAt = 5, EventIds = [id, "e2"] };
            var reader = new FieldReader(BytesOf(call));
            var read = new CallOutline();
            Assert.True(read.TryRead(ref reader));
            Assert.Equal(Fingerprint.Of(id), read.IdHash);
            Assert.Equal([CallOutline.EventHash(id, id), CallOutline.EventHash(id, "e2")], read.Events);
        }
    }

    [Fact]
    public void KeyThatStandsTwice_IsLeftToTheRecordsReader()
    {
        var request = new CallRequest { CallId = "c1", Attributes = new Dictionary<string, string> { ["ka"] = "1", ["kb"] = "2" } };
        byte[] bytes = BytesOf(new CallRecord(7, "ivr", request, 1) { State = Routing.Core.ContactState.Ended, OverAt = 5 });
        bytes[bytes.AsSpan().IndexOf("kb"u8) + 1] = (byte)'a';
        Assert.False(TryRead(bytes));
        Assert.Throws<FormatException>(() => ReadCall(bytes));
    }

    [Theory]
    [InlineData(4)]
    public void SpoiltBytes_AreRefusedWhereTheRecordsReaderRefusesThem(int seed)
    {
        var random = new Random(seed);
        foreach (CallRecord call in CallsOf(seed).Where(call => call.IsOver).Take(60))
        {
            byte[] whole = BytesOf(call);
            for (int tries = 0; tries < 60; tries++)
            {
                byte[] bytes = tries % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
                if (bytes.Length == whole.Length) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                bool isOutlined = Outcome(() => TryRead(bytes), out bool isWhole);
                bool isRead = Outcome(() => ReadCall(bytes), out _);
                // What has no outline the record's reader decides.
                if (isOutlined && isWhole) Assert.True(isRead);
                if (!isOutlined) Assert.False(isRead);
            }
        }
    }

    private static List<CallRecord> CallsOf(int seed)
    {
        var center = new TestCenter();
        var work = new RandomWork(seed);
        for (int i = 0; i < 1_200; i++)
        {
            center.Now += work.NextPause();
            center.Do(work.Next(center.State));
        }

        List<CallRecord> calls = [];
        for (long number = 1; number <= center.State.Calls.LastNumber; number++)
        {
            if (center.State.Calls.Known(number) is { } call) calls.Add(call);
        }

        Assert.True(calls.Count > 30);
        return calls;
    }

    private static byte[] BytesOf(CallRecord call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new FieldWriter(buffer);
        RecordFields.Write(ref writer, call);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static bool TryRead(byte[] bytes)
    {
        var reader = new FieldReader(bytes);
        return new CallOutline().TryRead(ref reader);
    }

    private static bool ReadCall(byte[] bytes)
    {
        var reader = new FieldReader(bytes);
        return RecordFields.ReadCall(ref reader) is not null;
    }

    private static bool Outcome(Func<bool> read, out bool isWhole)
    {
        isWhole = false;
        try
        {
            isWhole = read();
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
