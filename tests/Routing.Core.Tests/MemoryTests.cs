using System.Runtime.CompilerServices;

namespace Routing.Core.Tests;

/// <summary>What the engine keeps: sizes of its entries, and a large center as a whole. Alone, since memory is the whole process's.</summary>
[Collection("memory")]
public class MemoryTests
{
    private const int Many = 100_000;
    private const long MostBytes = 60_000_000;

    [Fact]
    public void Entries_KeepTheirSizes()
    {
        Assert.Equal(32, Unsafe.SizeOf<TimerNode>());
        Assert.Equal(56, Unsafe.SizeOf<Engagement>());
        Assert.InRange(Unsafe.SizeOf<Agent>(), 0, 120);
        Assert.InRange(Unsafe.SizeOf<Contact>(), 0, 152);
        Assert.InRange(Unsafe.SizeOf<RoutingEvent>(), 0, 48);
    }

    /// <summary>At most 200 bytes per agent and 300 per waiting contact, and 60 MB for 100,000 of both. Profiles are the host's and not counted.</summary>
    [Fact]
    public void LargeCenter_FitsIntoSixtyMegabytes()
    {
        AgentProfile[] profiles = [.. Enumerable.Range(0, 50).Select(queue => Floor.Profile(queue, queue + 1))];
        var engine = new RoutingEngine();
        var events = new EventBuffer();
        Do(Command.ApplyTable(new RoutingTable([.. Enumerable.Range(0, 100).Select(queue => Floor.Queue(queue))])));
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        for (int agent = 0; agent < Many; agent++)
        {
            Do(Command.DefineAgent(agent, profiles[agent % profiles.Length]));
            Do(Command.SignIn(agent));
        }

        long staffed = GC.GetTotalMemory(forceFullCollection: true);
        for (long contact = 1; contact <= Many; contact++) Do(Command.Offer(contact, (int)(contact % 100)));
        long full = GC.GetTotalMemory(forceFullCollection: true);
        Assert.InRange((staffed - empty) / Many, 1, 200);
        Assert.InRange((full - staffed) / Many, 1, 300);
        Assert.InRange(full - empty, 1, MostBytes);

        void Do(in Command command)
        {
            events.Clear();
            Assert.Equal(RejectReason.None, engine.Apply(command, Floor.Start, events));
        }
    }
}
