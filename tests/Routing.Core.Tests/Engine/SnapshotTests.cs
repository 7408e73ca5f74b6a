using System.Buffers;
using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests.Engine;

public class SnapshotTests
{
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public void LoadedEngine_GoesOnAsTheSavedOne(int seed)
    {
        var workload = new SeededWorkload((ulong)seed);
        var engine = new RoutingEngine();
        RoutingEngine loaded = Copy(engine);
        var events = new EventBuffer();
        var again = new EventBuffer();
        for (int step = 0; step < 3_000; step++)
        {
            if (step % 97 == 0) loaded = Copy(engine);
            (Command command, long now) = workload.Next();
            events.Clear();
            again.Clear();
            RejectReason refusal = engine.Apply(command, now, events);
            Assert.Equal(refusal, loaded.Apply(command, now, again));
            Assert.True(events.Events.SequenceEqual(again.Events), $"Seed {seed}, step {step}: {command.Kind}");
            if (step % 10 == 0) Assert.True(engine.StateHash() == loaded.StateHash(), $"Seed {seed}, step {step}: {command.Kind}");
            workload.Observe(events.Events);
        }
    }

    [Fact]
    public void SavedTwice_SameBytes()
    {
        Floor floor = Busy();
        byte[] saved = Save(floor.Engine);
        Assert.Equal(saved, Save(RoutingEngine.Load(saved, floor.Engine.Table)));
    }

    [Fact]
    public void CutShort_FormatException()
    {
        Floor floor = Busy();
        byte[] saved = Save(floor.Engine);
        for (int length = 0; length < saved.Length; length += 1 + (length / 50))
        {
            Assert.Throws<FormatException>(() => RoutingEngine.Load(saved.AsSpan(0, length), floor.Engine.Table));
        }
    }

    [Fact]
    public void GoingOnAfterItsEnd_FormatException()
    {
        Floor floor = Busy();
        byte[] saved = [.. Save(floor.Engine), 0];
        Assert.Throws<FormatException>(() => RoutingEngine.Load(saved, floor.Engine.Table));
    }

    [Fact]
    public void AnotherTable_FormatException()
    {
        byte[] saved = Save(Busy().Engine);
        Assert.Throws<FormatException>(() => RoutingEngine.Load(saved, new RoutingTable([Floor.Queue(), Floor.Queue()])));
    }

    private static Floor Busy()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Staff(1, 0);
        floor.Call();
        floor.Take(0);
        floor.Call();
        floor.Call();
        return floor;
    }

    private static RoutingEngine Copy(RoutingEngine engine) => RoutingEngine.Load(Save(engine), engine.Table);

    private static byte[] Save(RoutingEngine engine)
    {
        var writer = new ArrayBufferWriter<byte>();
        engine.Save(writer);
        return writer.WrittenSpan.ToArray();
    }
}
