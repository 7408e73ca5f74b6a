using Routing.Core;

namespace Routing.Center.Tests;

[Collection("memory")]
public sealed class CallArchiveMemoryTests
{
    [Fact]
    public void PackedCalls_TakeASmallPartOfARecordsMemory()
    {
        const int Calls = 20_000;
        var archive = new CallArchive();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 1; i <= Calls; i++)
        {
            var request = new CallRequest { CallId = $"call-{i:000000000000}", Ani = "13800000000", Dnis = "10010", Intent = "billing", Customer = new CustomerCard($"c{i}", "2g", "gold") };
            archive.Add(new CallRecord(i, "ivr", request, 1) { State = ContactState.Ended, OverAt = i, EventIds = [$"event-{i:000000000000}"] });
        }

        long bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Calls;
        GC.KeepAlive(archive);
        Assert.InRange(bytes, 100, 450);
    }
}
