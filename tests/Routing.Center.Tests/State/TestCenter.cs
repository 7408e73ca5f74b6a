using System.Buffers;
using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>
/// A center under test. After every command it checks what holds for all of them: events are numbered without gaps and can be
/// described, a refusal changes nothing, and a success without events changes nothing either.
/// </summary>
internal sealed class TestCenter
{
    /// <summary>A Monday noon in 2026, UTC.</summary>
    internal const long Start = 1_767_614_400_000;

    internal const string Hash = "aaaa";
    private readonly EventBuffer _buffer = new();

    internal TestCenter(string? plan = TestPlans.Main, OpeningCalendar? calendar = null)
    {
        if (plan is not null) Assert.True(Do(new ApplyPlan(plan, calendar ?? OpeningCalendar.Empty)).Succeeded);
    }

    internal CenterState State { get; set; } = new("c1");

    internal long Now { get; set; } = Start;

    /// <summary>All events so far.</summary>
    internal List<FeedEvent> Feed { get; } = [];

    /// <summary>All events so far, in the engine's numbers.</summary>
    internal List<RoutingEvent> Raw { get; } = [];

    /// <summary>The commands that gave events, as a journal has them.</summary>
    internal List<(CenterCommand Command, long Now, RoutingEvent[] Events)> Journal { get; } = [];

    /// <summary>Events of the last command alone, those of time passed before it not among them.</summary>
    internal IReadOnlyList<FeedEvent> Last { get; private set; } = [];

    internal CommandResult Do(CenterCommand command)
    {
        if (command is not RecoverCenter) Take(new AdvanceTime());
        ulong before = State.StateHash();
        CommandResult result = Take(command);
        Assert.Equal(State.Sequence, result.Sequence);
        if (!result.Succeeded && command is not TakeAction) Assert.Empty(Last);
        if (Last.Count == 0) Assert.Equal(before, State.StateHash());
        return result;
    }

    internal CommandResult After(long ms, CenterCommand command)
    {
        Now += ms;
        return Do(command);
    }

    internal void Refuses(Refusal refusal, string? detail, CenterCommand command)
    {
        CommandResult result = Do(command);
        Assert.Equal(refusal, result.Refusal);
        if (detail is not null) Assert.Equal(detail, result.Detail);
    }

    internal CallView Offer(string callId, string? queue = null, string source = "ivr")
    {
        CommandResult result = Do(new OfferCall(source, new CallRequest { CallId = callId, Queue = queue }));
        Assert.True(result.Succeeded, result.Detail);
        return result.Call!;
    }

    internal CommandResult Report(string callId, CallReportKind kind, string? eventId = null, string source = "ivr")
        => Do(new ReportCall(source, callId, new CallReport(eventId ?? $"{callId}-{kind}", kind)));

    /// <summary>An agent who is ready for a queue.</summary>
    internal void Staff(string agentId, params string[] skills)
    {
        Define(agentId, skills);
        Assert.True(Do(new SignInAgent(agentId, "p-" + agentId, Hash, "dev-" + agentId, false)).Succeeded);
        Assert.True(Do(new ReadyAgent(agentId, Hash)).Succeeded);
    }

    internal void Define(string agentId, params string[] skills)
    {
        AgentCard card = new() { Name = agentId, Skills = [.. skills.Select(skill => new SkillCard(skill, 5))] };
        Assert.True(Do(new PutAgent(agentId, card)).Succeeded);
    }

    /// <summary>An agent talking to a caller.</summary>
    internal void Talk(string agentId, string callId, string queue = "general")
    {
        Staff(agentId, queue);
        Offer(callId, queue);
        Assert.True(Accept(agentId).Succeeded);
    }

    internal CommandResult Accept(string agentId)
        => Do(new AcceptReservation(agentId, Hash, State.ReadAgent(agentId)!.Reservation!.ReservationId));

    internal AgentStatus Agent(string agentId) => State.ReadAgent(agentId)!;

    internal CallView Call(string callId) => State.ReadCall("ivr", callId)!;

    internal byte[] Saved()
    {
        var bytes = new ArrayBufferWriter<byte>();
        State.Save(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private CommandResult Take(CenterCommand command)
    {
        _buffer.Clear();
        long first = State.Sequence;
        CommandResult result = State.Apply(command, Now, _buffer);
        Assert.Equal(first + _buffer.Count, State.Sequence);
        List<FeedEvent> described = [];
        foreach (RoutingEvent routingEvent in _buffer.Events)
        {
            described.Add(State.Describe(first + described.Count + 1, routingEvent).ToEvent());
            Raw.Add(routingEvent);
        }

        if (described.Count > 0) Journal.Add((command, Now, _buffer.Events.ToArray()));
        Feed.AddRange(described);
        Last = described;
        return result;
    }
}
