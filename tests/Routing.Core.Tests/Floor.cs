using System.Text;
using Routing.Core.Tests.Naive;

namespace Routing.Core.Tests;

/// <summary>
/// A small call center to tell stories with: an engine, a clock that starts at 0, and the events of the last command as
/// short lines. The naive router goes along and must say the same.
/// </summary>
internal sealed class Floor
{
    /// <summary>A whole minute, in milliseconds since 1970-01-01 UTC, that the floor's clock calls 0.</summary>
    public const long Start = 1_700_000_040_000;

    private readonly EventBuffer _events = new();
    private readonly EventBuffer _expected = new();
    private readonly NaiveRouter _naive = new();
    private long _lastContact;

    public Floor(RoutingTable table) => Accepted(Command.ApplyTable(table));

    public Floor(params QueueRule[] queues)
        : this(new RoutingTable(queues, policy: new PolicyRule { Kind = PolicyKind.Fifo }))
    {
    }

    public RoutingEngine Engine { get; } = new();

    public long Now { get; private set; }

    public ReadOnlySpan<RoutingEvent> Events => _events.Events;

    /// <summary>The last command's events: kind, then c contact, a agent, q queue, r reservation, v value, x reason, where given.</summary>
    public string[] Lines => _events.Events.ToArray().Select(Line).ToArray();

    /// <summary>A queue that asks for one skill.</summary>
    public static QueueRule Queue(int skill = 0, bool certified = false) =>
        new() { Steps = [new RequirementStep(0, [[new SkillNeed(skill, 1, certified)]])] };

    public static AgentProfile Profile(params int[] skills) => new([.. skills.Select(skill => new AgentSkill(skill, 5))]);

    public RejectReason Do(in Command command)
    {
        _events.Clear();
        _expected.Clear();
        RejectReason refusal = Engine.Apply(command, Start + Now, _events);
        Assert.Equal(_naive.Apply(command, Start + Now, _expected), refusal);
        Assert.Equal(_expected.Events.ToArray(), _events.Events.ToArray());
        Assert.Equal(_naive.StateHash(), Engine.StateHash());
        return refusal;
    }

    public string[] Accepted(in Command command)
    {
        Assert.Equal(RejectReason.None, Do(command));
        return Lines;
    }

    public void Refused(RejectReason reason, in Command command)
    {
        ulong before = Engine.StateHash();
        Assert.Equal(reason, Do(command));
        Assert.Empty(Lines);
        Assert.Equal(before, Engine.StateHash());
    }

    /// <summary>Lets time pass without a command.</summary>
    public void Pass(long ms) => Now += ms;

    public string[] Wait(long ms)
    {
        Now += ms;
        return Accepted(Command.Advance());
    }

    /// <summary>Defines an agent and makes it ready.</summary>
    public void Staff(int agent, params int[] skills) => Staff(agent, Profile(skills));

    public void Staff(int agent, AgentProfile profile)
    {
        Accepted(Command.DefineAgent(agent, profile));
        Accepted(Command.SignIn(agent));
        Accepted(Command.Ready(agent));
    }

    /// <summary>Offers the next contact and returns its id.</summary>
    public long Call(int queue = 0, int priority = 0, int extra = 0, int ownAgent = -1, long holdMs = 0)
    {
        Accepted(Command.Offer(++_lastContact, queue, priority, extra, 0, ownAgent, holdMs));
        return _lastContact;
    }

    /// <summary>The agent takes what is reserved for it.</summary>
    public string[] Take(int agent) => Accepted(Command.Accept(agent, Agent(agent).Reservation));

    public AgentView Agent(int agent)
    {
        Assert.True(Engine.TryGetAgent(agent, out AgentView view));
        return view;
    }

    public ContactView Contact(long contact)
    {
        Assert.True(Engine.TryGetContact(contact, out ContactView view));
        return view;
    }

    private static string Line(RoutingEvent told)
    {
        var line = new StringBuilder(told.Kind.ToString());
        if (told.Contact != 0) line.Append($" c{told.Contact}");
        if (told.Agent >= 0) line.Append($" a{told.Agent}");
        if (told.Queue >= 0) line.Append($" q{told.Queue}");
        if (told.Reservation != 0) line.Append($" r{told.Reservation}");
        if (told.Kind == EventKind.AgentStateChanged) line.Append($" {(AgentState)(told.Value % 16)}{Next(told.Value)}");
        else if (told.Value != 0) line.Append($" v{(told.Value > Start / 2 ? told.Value - Start : told.Value)}");
        if (told.Reason != 0) line.Append($" x{told.Reason}");
        return line.ToString();
    }

    private static string Next(long value) => value < 16 ? string.Empty : $"+{(NextState)(value / 16)}";
}
