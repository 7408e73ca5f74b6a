namespace Routing.Grains.Tests;

public class BriefMemoryTests
{
    private readonly ManualTime _time = new();
    private int _asked;

    [Fact]
    public async Task Answer_IsRememberedForAMoment()
    {
        var memory = new BriefMemory<ReadAnswer>(_time);
        await memory.ReadAsync(() => Ask(ReadAnswer.Nothing));
        await memory.ReadAsync(() => Ask(ReadAnswer.Nothing));
        Assert.Equal(1, _asked);
        _time.Pass(BriefMemory<ReadAnswer>.Age);
        await memory.ReadAsync(() => Ask(ReadAnswer.Nothing));
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task NoAnswer_IsAskedForAgain()
    {
        var memory = new BriefMemory<ReadAnswer>(_time);
        Assert.False((await memory.ReadAsync(() => Ask(ReadAnswer.Unavailable))).IsAvailable);
        Assert.True((await memory.ReadAsync(() => Ask(ReadAnswer.Nothing))).IsAvailable);
    }

    private Task<ReadAnswer> Ask(ReadAnswer answer)
    {
        _asked++;
        return Task.FromResult(answer);
    }
}
