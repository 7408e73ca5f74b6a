namespace Routing.Simulation.Tests;

public sealed class EventHeapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomPushesAndPops_AsASortedList(int seed)
    {
        var random = new RandomSource(seed, 0, 0);
        var heap = new EventHeap();
        var list = new List<(long AtMs, int Subject)>();
        for (int i = 0; i < 20_000; i++)
        {
            if (list.Count == 0 || random.NextUniform() < 0.55)
            {
                long at = (long)(random.NextUniform() * 1_000);
                heap.Push(at, SimulationStep.Complete, i);
                list.Insert(~list.BinarySearch((at, int.MaxValue)), (at, i));
            }
            else
            {
                Assert.Equal(list[0].AtMs, heap.NextMs);
                Assert.Equal(list[0], Of(heap.Pop()));
                list.RemoveAt(0);
            }

            Assert.Equal(list.Count, heap.Count);
        }

        while (heap.Count > 0)
        {
            Assert.Equal(list[0], Of(heap.Pop()));
            list.RemoveAt(0);
        }
    }

    [Fact]
    public void EqualTimes_InOrderOfEntry()
    {
        var heap = new EventHeap();
        for (int i = 0; i < 1_000; i++) heap.Push(5, SimulationStep.Arrive, i);
        Assert.Equal(Enumerable.Range(0, 1_000), Enumerable.Range(0, 1_000).Select(_ => (int)heap.Pop().Subject));
    }

    private static (long AtMs, int Subject) Of(EventHeap.Entry entry) => (entry.AtMs, (int)entry.Subject);
}
