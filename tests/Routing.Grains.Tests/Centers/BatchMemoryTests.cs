namespace Routing.Grains.Tests;

public class BatchMemoryTests
{
    private readonly BatchMemory _memory = new();
    private int _carriedOut;

    [Fact]
    public async Task SameBatch_GetsTheSameAnswerWhetherGivenOrToCome()
    {
        var coming = new TaskCompletionSource<SubmitAnswer>();
        var id = Guid.NewGuid();
        Task<SubmitAnswer> first = Ask("node", id, coming.Task);
        Task<SubmitAnswer> second = Ask("node", id, coming.Task);
        SubmitAnswer answer = ScriptedGrain.Answer();
        coming.SetResult(answer);
        Assert.Same(answer, await first);
        Assert.Same(answer, await second);
        Assert.Same(answer, await Ask("node", id, coming.Task));
        Assert.Equal(1, _carriedOut);
    }

    [Fact]
    public async Task BatchThatCouldNotBeCarriedOut_IsTriedAgain()
    {
        var id = Guid.NewGuid();
        Assert.False((await Ask("node", id, Task.FromResult(SubmitAnswer.Unavailable))).IsAvailable);
        await Assert.ThrowsAsync<FormatException>(() => Ask("node", id, Task.FromException<SubmitAnswer>(new FormatException())));
        Assert.True((await Ask("node", id, Task.FromResult(ScriptedGrain.Answer()))).IsAvailable);
        Assert.Equal(3, _carriedOut);
    }

    [Fact]
    public async Task OtherNodes_PushNothingOut()
    {
        var id = Guid.NewGuid();
        await Ask("node", id, Task.FromResult(ScriptedGrain.Answer()));
        for (int i = 0; i < 100; i++) await Ask($"other-{i % 8}", Guid.NewGuid(), Task.FromResult(ScriptedGrain.Answer()));
        await Ask("node", id, Task.FromResult(ScriptedGrain.Answer()));
        Assert.Equal(101, _carriedOut);
    }

    [Fact]
    public async Task Memory_IsBounded()
    {
        var first = Guid.NewGuid();
        await Ask("node", first, Task.FromResult(ScriptedGrain.Answer()));
        for (int i = 0; i < BatchMemory.PerNode; i++) await Ask("node", Guid.NewGuid(), Task.FromResult(ScriptedGrain.Answer()));
        await Ask("node", first, Task.FromResult(ScriptedGrain.Answer()));
        Assert.Equal(BatchMemory.PerNode + 2, _carriedOut);
        for (int i = 0; i < BatchMemory.Nodes; i++) await Ask($"n{i}", Guid.NewGuid(), Task.FromResult(ScriptedGrain.Answer()));
        await Ask("node", first, Task.FromResult(ScriptedGrain.Answer()));
        Assert.Equal(BatchMemory.PerNode + BatchMemory.Nodes + 3, _carriedOut);
    }

    private Task<SubmitAnswer> Ask(string node, Guid id, Task<SubmitAnswer> answer) => _memory.AnswerAsync(node, id, () =>
    {
        _carriedOut++;
        return answer;
    });
}
