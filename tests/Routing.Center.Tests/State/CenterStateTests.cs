using System.Buffers;
using System.Text.Json;
using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>What holds for a center as a whole; <see cref="TestCenter"/> checks every command of these besides.</summary>
public sealed class CenterStateTests
{
    private const int Commands = 1_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void JournaledCommandsAlone_GiveTheSameEventsAndState(int seed)
    {
        // A recovery skips the time since the last journaled command, so that it may only follow a restart.
        TestCenter center = Run(seed, Commands, recovers: false);
        var replay = new TestCenter(plan: null);
        var events = new EventBuffer();
        foreach ((CenterCommand command, long now, RoutingEvent[] expected) in center.Journal)
        {
            events.Clear();
            replay.State.Apply(command, now, events);
            Assert.Equal(expected, events.Events.ToArray());
        }

        events.Clear();
        replay.State.Apply(new AdvanceTime(), center.Now, events);
        Assert.Equal(0, events.Count);
        Assert.Equal(Registers(center.State), Registers(replay.State));
        Assert.Equal(center.State.StateHash(), replay.State.StateHash());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void LoadedState_ContinuesWithEqualResultsEventsAndHashes(int seed)
    {
        TestCenter one = Run(seed, Commands);
        var other = new TestCenter(plan: null) { State = CenterState.Load(one.Saved()), Now = one.Now };
        Assert.Equal(one.State.StateHash(), other.State.StateHash());
        Assert.Equal(Registers(one.State), Registers(other.State));

        var work = new RandomWork(seed + 100);
        for (int i = 0; i < Commands / 2; i++)
        {
            one.Now = other.Now = one.Now + work.NextPause();
            CenterCommand command = work.Next(one.State);
            Assert.Equal(JsonSerializer.Serialize(one.Do(command)), JsonSerializer.Serialize(other.Do(command)));
            Assert.Equal(one.Last, other.Last);
            if (i % 50 == 0) Assert.Equal(JsonSerializer.Serialize(one.State.ReadView()), JsonSerializer.Serialize(other.State.ReadView()));
        }

        Assert.Equal(one.State.StateHash(), other.State.StateHash());
    }

    [Fact]
    public void EveryEventOfAnOpenCall_IsDescribedWithItsNames()
    {
        TestCenter center = Run(6, Commands);
        Assert.All(center.Feed.Where(e => e.Type.StartsWith("call.", StringComparison.Ordinal)), e => Assert.NotNull(e.CallId));
        Assert.All(center.Feed.Where(e => e.Type.StartsWith("agent.", StringComparison.Ordinal)), e => Assert.NotNull(e.AgentId));
        Assert.Equal(Enumerable.Range(1, center.Feed.Count).Select(i => (long)i), center.Feed.Select(e => e.Sequence));
        Assert.True(center.Feed.Select(e => e.Type).Distinct().Count() >= 18, string.Join(' ', center.Feed.Select(e => e.Type).Distinct()));
    }

    [Fact]
    public void OpenCalls_AgreeWithTheEngine()
    {
        TestCenter center = Run(7, Commands);
        for (CallRecord? call = center.State.Calls.Open.First; call is not null; call = call.After)
        {
            Assert.True(center.State.Engine.TryGetContact(call.Number, out ContactView view));
            Assert.Equal((view.State, view.Queue, view.Priority), (call.State, call.Queue, call.Priority));
            if (view.Agent >= 0) Assert.Equal(view.Agent, call.Agent);
        }

        Assert.All(center.State.Agents.Defined, agent =>
        {
            Assert.True(center.State.Engine.TryGetAgent(agent.Number, out AgentView view));
            Assert.Equal(view.State == AgentState.SignedOut, agent.Session is null);
        });
    }

    [Fact]
    public void EmptyCenter_IsSavedAndLoaded()
    {
        var center = new CenterState("lonely");
        var bytes = new ArrayBufferWriter<byte>();
        center.Save(bytes);
        CenterState back = CenterState.Load(bytes.WrittenSpan);
        Assert.Equal("lonely", back.CenterId);
        Assert.Equal(center.StateHash(), back.StateHash());
    }

    [Fact]
    public void ShortenedState_GivesAFormatException()
    {
        byte[] bytes = Run(8, 300).Saved();
        for (int length = 0; length < bytes.Length; length += 7)
        {
            Assert.Throws<FormatException>(() => CenterState.Load(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void RegistersOfTheVersionBefore_AreRead()
    {
        byte[] now = Registers(new TestCenter().State), before = [.. now];
        before[0]--;
        Assert.Equal(now, Registers(StateCodec.ReadRegisters(before, out _)));
        before[0]--;
        Assert.Throws<FormatException>(() => StateCodec.ReadRegisters(before, out _));
    }

    [Fact]
    public void DueTimers_FireBeforeARefusedCommand()
    {
        var center = new TestCenter();
        center.Staff("anna", "general");
        center.Offer("c1");
        var events = new EventBuffer();
        CommandResult result = center.State.Apply(new ReadyAgent("nobody", "h"), center.Now + 12_000, events);
        Assert.Equal(Refusal.UnknownAgent, result.Refusal);
        Assert.NotEqual(0, events.Count);
        Assert.Equal(center.State.Sequence, result.Sequence);
        Assert.Equal("rona", center.Agent("anna").Reason);
    }

    [Fact]
    public void NextDue_IsTheNextDeadline()
    {
        var center = new TestCenter();
        center.Staff("anna", "general");
        center.Offer("c1");
        Assert.InRange(center.State.NextDue, center.Now, center.Now + 12_000);
    }

    private static TestCenter Run(int seed, int commands, bool recovers = true)
    {
        var work = new RandomWork(seed, recovers);
        var center = new TestCenter(TestPlans.Sticky);
        for (int i = 0; i < commands; i++)
        {
            center.Now += work.NextPause();
            center.Do(work.Next(center.State));
        }

        return center;
    }

    private static byte[] Registers(CenterState center)
    {
        var bytes = new ArrayBufferWriter<byte>();
        StateCodec.WriteRegisters(bytes, center);
        return bytes.WrittenSpan.ToArray();
    }
}
