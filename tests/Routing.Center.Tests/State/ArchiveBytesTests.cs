namespace Routing.Center.Tests;

public sealed class ArchiveBytesTests
{
    [Fact]
    public void WhatWasAdded_IsReadWhereItWasPut()
    {
        var bytes = new ArchiveBytes();
        var random = new Random(1);
        List<(int Chunk, int Start, byte[] Value)> added = [];
        for (int i = 0; i < 2_000; i++)
        {
            byte[] value = new byte[random.Next(1, 2_000)];
            random.NextBytes(value);
            (int chunk, int start) = bytes.Add(value);
            added.Add((chunk, start, value));
        }

        Assert.All(added, each => Assert.Equal(each.Value, bytes.Read(each.Chunk, each.Start, each.Value.Length).ToArray()));
        Assert.True(added[^1].Chunk > 4);
    }

    [Fact]
    public void ValueLargerThanAChunk_HasOneOfItsOwn()
    {
        var bytes = new ArchiveBytes();
        bytes.Add([1]);
        byte[] large = new byte[1_000_000];
        large[^1] = 7;
        (int chunk, int start) = bytes.Add(large);
        Assert.Equal(large, bytes.Read(chunk, start, large.Length).ToArray());
        Assert.Equal(chunk + 1, bytes.Add([2]).Chunk);
    }

    [Fact]
    public void ChunkWithoutUse_TakesNoMemory()
    {
        var bytes = new ArchiveBytes();
        List<int> chunks = [];
        for (int i = 0; i < 100; i++) chunks.Add(bytes.Add(new byte[100_000]).Chunk);
        Assert.True(bytes.Capacity > 10_000_000);
        foreach (int chunk in chunks[..^1]) bytes.Release(chunk);
        Assert.Equal(0, bytes.Read(chunks[^1], 0, 1)[0]);
        Assert.True(bytes.Capacity < 300_000);
        bytes.Release(chunks[^1]);
        Assert.Equal(0, bytes.Capacity);
        (int again, int start) = bytes.Add([5]);
        Assert.Equal(5, bytes.Read(again, start, 1)[0]);
    }
}
