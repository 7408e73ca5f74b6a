using System.Buffers;
using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>States whose bytes are sound and whose parts contradict each other: they are refused when loaded, not when somebody looks.</summary>
public sealed class LoadedCheckTests
{
    [Fact]
    public void Sound_state_loads()
    {
        TestCenter center = Talking();
        Assert.Equal(center.State.StateHash(), CenterState.Load(center.Saved()).StateHash());
    }

    [Fact]
    public void Contact_that_only_the_engine_knows_is_refused()
    {
        var quiet = new TestCenter();
        quiet.Staff("a1", "general");

        Refuses("a contact or an agent of the engine's", Halves(quiet, Talking()));
    }

    [Fact]
    public void Agent_that_only_the_engine_knows_is_refused()
    {
        var empty = new TestCenter();
        var staffed = new TestCenter();
        staffed.Define("a1", "general");

        Refuses("a contact or an agent of the engine's", Halves(empty, staffed));
    }

    [Fact]
    public void Reason_that_nobody_gave_is_refused()
    {
        var ready = new TestCenter();
        ready.Staff("a1", "general");
        var away = new TestCenter();
        away.Staff("a1", "general");
        Assert.True(away.Do(new NotReadyAgent("a1", TestCenter.Hash, "lunch")).Succeeded);

        Refuses("an agent's reason", Halves(ready, away));
    }

    [Fact]
    public void Call_with_an_agent_or_a_queue_that_never_was_is_refused()
    {
        TestCenter agent = Talking();
        agent.State.FindCall("ivr", "c1")!.Agent = 99;
        Refuses("a call's agent", agent.Saved());
        TestCenter queue = Talking();
        queue.State.FindCall("ivr", "c1")!.Queue = 99;
        Refuses("a call's queue", queue.Saved());
    }

    [Fact]
    public async Task Snapshot_that_contradicts_itself_is_passed_over()
    {
        await using CenterRun run = await CenterRun.StartAsync(options => options with { SnapshotInterval = TimeSpan.FromDays(1) });
        await run.AddReadyAgentAsync("a1");
        await run.SubmitAsync(CenterRun.Offer("c1"));
        using TempFolder killed = run.Folder.CopyAsKilled();
        using (IJournal journal = JournalTools.Open(killed.Path))
        {
            Replay replay = JournalRecovery.BeginAtFirst(journal);
            JournalRecovery.Continue(replay, journal, _ => { });
            journal.SaveSnapshot(Spoilt(replay.State));
        }

        await using CenterRun again = await CenterRun.StartAsync(killed, run.Time);

        Assert.Equal("a1", (await again.ReadCallAsync("c1"))!.AgentId);
        Assert.Equal(ContactState.Reserved, (await again.ReadCallAsync("c1"))!.State);
        CenterView view = await again.Center.ReadGaugesAsync(TestContext.Current.CancellationToken);
        Assert.Equal("c1", Assert.Single(view.Agents).Reservation!.Call.CallId);
    }

    private static JournalSnapshot Spoilt(CenterState state)
    {
        state.FindCall(CenterRun.Source, "c1")!.Agent = 99;
        var bytes = new ArrayBufferWriter<byte>();
        state.Save(bytes);
        return new JournalSnapshot(
            state.Sequence, state.Now, JournalSnapshot.CurrentFormat, RoutingEngine.RulesVersion, bytes.WrittenMemory, 0).Sealed("test");
    }

    private static TestCenter Talking()
    {
        var center = new TestCenter();
        center.Talk("a1", "c1");
        return center;
    }

    // What the center knows of one, and the engine of another.
    private static byte[] Halves(TestCenter registers, TestCenter engine)
    {
        var bytes = new ArrayBufferWriter<byte>();
        StateCodec.WriteRegisters(bytes, registers.State);
        engine.State.Engine.Save(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Refuses(string what, byte[] saved) =>
        Assert.Contains($"{what} is not there", Assert.Throws<FormatException>(() => CenterState.Load(saved)).Message, StringComparison.Ordinal);
}
