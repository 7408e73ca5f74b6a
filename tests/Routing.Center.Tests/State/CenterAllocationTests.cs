using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>
/// What one command may allocate on the writer's thread: its result, what is kept of its call, and little else. The command itself is
/// the client's, and what is made of events is for those who read them.
/// </summary>
[Collection("memory")]
public sealed class CenterAllocationTests : IDisposable
{
    private const int Agents = 64;
    private const int WarmUp = 4_000;
    private const int Measured = 20_000;

    private readonly Random _random = new(2_026);
    private readonly FeedRing _feed = new();
    private readonly CommitWriter _commit = new();
    private readonly EventBuffer _events = new(256);
    private readonly TestCenter _center = new();
    private long _calls;
    private long _commands;
    private long _allocated;

    public void Dispose() => _commit.Dispose();

    [Fact]
    public void SeededMix_AllocatesItsResultsAndRecordsAlone()
    {
        for (int agent = 0; agent < Agents; agent++) _center.Staff($"a{agent}", "general");
        Work(WarmUp);
        (_commands, _allocated) = (0, 0);

        Work(Measured);

        // A bit above the 881 bytes that it takes where the test runs alone: mostly views in results, then records of calls and the tables that hold them.
        Assert.InRange(_allocated / _commands, 100, 930);
    }

    [Fact]
    public void RefusedCommand_AllocatesItsResultAlone()
    {
        Do(new ReadyAgent("nobody", "x"));
        _allocated = 0;

        for (int i = 0; i < 100; i++) Do(new ReadyAgent("nobody", "x"));

        Assert.InRange(_allocated / 100, 1, 300);
    }

    private void Work(int commands)
    {
        for (long until = _commands + commands; _commands < until;)
        {
            if (_random.Next(100) == 0) _center.Now += _random.Next(50);
            Step($"a{_random.Next(Agents)}");
        }
    }

    private void Step(string agent)
    {
        AgentStatus status = _center.Agent(agent);
        if (status.Reservation is { } held) Do(new AcceptReservation(agent, TestCenter.Hash, held.ReservationId));
        else if (status.Call is { } talk) Do(new CompleteCall(agent, TestCenter.Hash, talk.CallId, null, null));
        else if (_random.Next(8) == 0) Do(new NotReadyAgent(agent, TestCenter.Hash, "break"));
        else Do(new ReadyAgent(agent, TestCenter.Hash));
        if (_random.Next(3) == 0) Do(new OfferCall("ivr", new CallRequest { CallId = $"c{++_calls}", Ani = "13800000000", Queue = "general" }));
    }

    // As the writer does.
    private void Do(CenterCommand command)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long sequence = _center.State.Sequence;
        _commit.Begin(sequence);
        _events.Clear();
        _center.State.Apply(command, _center.Now, _events);
        if (_events.Count > 0)
        {
            _commit.Add(command, _center.Now, _events.Events);
            FeedNames.Describe(_center.State, command, sequence, _events, _feed);
        }

        _allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        _commands++;
    }
}
