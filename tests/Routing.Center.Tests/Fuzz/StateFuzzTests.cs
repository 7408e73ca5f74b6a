using System.Buffers;
using System.Buffers.Binary;

namespace Routing.Center.Tests;

/// <summary>Saved states spoilt at random, as behind a checksum that happens to be right: they load or are refused as malformed, soon and in little memory.</summary>
public sealed class StateFuzzTests
{
    private const long MostBytesPerInput = 64_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private string _input = "";

    [Theory]
    [InlineData(401)]
    [InlineData(402)]
    public async Task Spoilt_state_loads_or_is_malformed(int seed)
    {
        byte[] saved = StateMade(seed).Saved();
        StateCodec.ReadRegisters(saved, out int engineStart);
        var random = new Random(seed);
        await Spoiling.EndsAsync(Patience, () => _input, () => Load(input => input % 2 == 0 ? Spoiling.Spoil(random, saved) : SpoilEngine(random, saved, engineStart)));
    }

    private void Load(Func<int, byte[]> spoiltFor)
    {
        for (int input = Spoiling.Inputs(500) / 2; input > 0; input--)
        {
            byte[] spoilt = spoiltFor(input);
            _input = $"input {input}";
            long before = GC.GetAllocatedBytesForCurrentThread();
            Exception? failure = Record.Exception(() => Use(spoilt));
            Assert.True(failure is null or FormatException, $"{_input}: {failure}");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytesPerInput);
        }
    }

    // Its blocks have fixed places, so that bytes written over reach fields behind the first length that a shift would make wrong.
    private static byte[] SpoilEngine(Random random, byte[] saved, int engineStart)
    {
        byte[] spoilt = [.. saved];
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            int at = random.Next(engineStart, spoilt.Length - sizeof(int));
            int value = random.Next(3) == 0 ? random.Next() : random.Next(-2, 40);
            if (random.Next(2) == 0) spoilt[at] = (byte)value;
            else BinaryPrimitives.WriteInt32LittleEndian(spoilt.AsSpan(at & ~3), value);
        }

        return spoilt;
    }

    // What loads can be followed and saved again: nothing in it leads round in a circle.
    private static void Use(byte[] bytes)
    {
        CenterState state = CenterState.Load(bytes);
        state.StateHash();
        Look(state);
        state.Save(new ArrayBufferWriter<byte>());
    }

    // Whatever it says of calls and agents, each of them can be shown.
    private static void Look(CenterState state)
    {
        state.ReadView();
        foreach (AgentRecord agent in state.Agents.Defined) state.ReadAgent(agent.Id);
        for (CallRecord? call = state.Calls.Open.First; call is not null; call = call.After) state.Views.CallOf(call);
        for (CallRecord? call = state.Calls.Over.First; call is not null; call = call.After) state.Views.CallOf(call);
        state.ReadFollowUps(new FollowUpSearch { Limit = 1_000 });
        state.ReadCallbacks(new CallbackSearch { Limit = 1_000 });
    }

    private static TestCenter StateMade(int seed)
    {
        var center = new TestCenter(TestPlans.WaysOut);
        var work = new RandomWork(seed);
        for (int i = 0; i < 600; i++)
        {
            center.Now += work.NextPause();
            center.Do(work.Next(center.State));
        }

        return center;
    }
}
