namespace Routing.Core;

/// <summary>
/// One request to the engine. Made by the factory methods; fields that a kind does not use are zero.
/// Contact ids are positive numbers chosen by the host and never used twice; agent, queue and extra numbers are
/// small, dense and stable over routing tables; times are milliseconds since 1970-01-01 UTC.
/// </summary>
public readonly record struct Command
{
    /// <summary>What is asked.</summary>
    public CommandKind Kind { get; private init; }

    /// <summary>The contact, or 0.</summary>
    public long Contact { get; private init; }

    /// <summary>The agent, or -1. For <see cref="CommandKind.Offer"/>: the agent whose own lane it waits in first.</summary>
    public int Agent { get; private init; }

    /// <summary>The queue, or -1.</summary>
    public int Queue { get; private init; }

    /// <summary>Number of the contact's own required skills in <see cref="RoutingTable.Extras"/>; 0 for none.</summary>
    public int Extra { get; private init; }

    /// <summary>Priority inside the queue, 0 (ordinary) to <see cref="RoutingTable.MaxPriority"/>, higher first.</summary>
    public int Priority { get; private init; }

    /// <summary>Not-ready reason, or for <see cref="CommandKind.Leave"/> the final <see cref="ContactState"/>.</summary>
    public int Reason { get; private init; }

    /// <summary>The reservation, or 0.</summary>
    public long Reservation { get; private init; }

    /// <summary>Start of the contact's clock, or 0 for the command's own time.</summary>
    public long ClockStart { get; private init; }

    /// <summary>Where the contact stands among those that wait, as a clock start; 0 for that of its clock, 1 for before all others.</summary>
    public long PlaceStart { get; private init; }

    /// <summary>Before this time no agent is looked for: only one who becomes free is held for the callback. 0 for no such time.</summary>
    public long NotBefore { get; private init; }

    /// <summary>How long, in milliseconds, an offered contact waits for its own agent alone; 0 for not at all.</summary>
    public long HoldMs { get; private init; }

    /// <summary>The table of <see cref="CommandKind.ApplyTable"/>.</summary>
    public RoutingTable? Table { get; private init; }

    /// <summary>The profile of <see cref="CommandKind.DefineAgent"/>.</summary>
    public AgentProfile? Profile { get; private init; }

    /// <summary>Lets time pass without any other change.</summary>
    public static Command Advance() => Of(CommandKind.Advance);

    /// <summary>Puts <paramref name="table"/> into force; waiting contacts keep their clocks.</summary>
    public static Command ApplyTable(RoutingTable table) => Of(CommandKind.ApplyTable) with { Table = table };

    /// <summary>Starts again after a stop: open reservations get a fresh deadline and the controller skips the gap.</summary>
    public static Command Recover() => Of(CommandKind.Recover);

    /// <summary>Makes an agent known (signed out) or replaces its profile.</summary>
    public static Command DefineAgent(int agent, AgentProfile profile) => OfAgent(CommandKind.DefineAgent, agent) with { Profile = profile };

    /// <summary>Forgets an agent; refused unless signed out.</summary>
    public static Command RemoveAgent(int agent) => OfAgent(CommandKind.RemoveAgent, agent);

    /// <summary>Signs an agent in, not ready.</summary>
    public static Command SignIn(int agent) => OfAgent(CommandKind.SignIn, agent);

    /// <summary>Makes an agent ready.</summary>
    public static Command Ready(int agent) => OfAgent(CommandKind.Ready, agent);

    /// <summary>Makes an agent not ready, during a call once it is over. Reasons below 16 are the engine's own.</summary>
    public static Command NotReady(int agent, int reason) => new() { Kind = CommandKind.NotReady, Agent = agent, Queue = -1, Reason = reason };

    /// <summary>Signs an agent out, during a call once it is over.</summary>
    public static Command SignOut(int agent) => OfAgent(CommandKind.SignOut, agent);

    /// <summary>Reports that an agent's desktop is no longer heard.</summary>
    public static Command AgentLost(int agent) => OfAgent(CommandKind.AgentLost, agent);

    /// <summary>The agent takes the contact reserved for it.</summary>
    public static Command Accept(int agent, long reservation) => new() { Kind = CommandKind.Accept, Agent = agent, Queue = -1, Reservation = reservation };

    /// <summary>The agent declines the contact reserved for it.</summary>
    public static Command Reject(int agent, long reservation) => new() { Kind = CommandKind.Reject, Agent = agent, Queue = -1, Reservation = reservation };

    /// <summary>The agent ends a connected contact.</summary>
    public static Command Complete(int agent, long contact) => new() { Kind = CommandKind.Complete, Agent = agent, Queue = -1, Contact = contact };

    /// <summary>The agent ends its wrap-up.</summary>
    public static Command EndWrapUp(int agent) => OfAgent(CommandKind.EndWrapUp, agent);

    /// <summary>A contact enters a queue.</summary>
    /// <param name="contact">Its id, positive and never used before.</param>
    /// <param name="queue">Its entry queue.</param>
    /// <param name="priority">Its priority, 0 to <see cref="RoutingTable.MaxPriority"/>.</param>
    /// <param name="extra">Its own required skills, 0 for none.</param>
    /// <param name="clockStart">When its clock started, at most 60 s ago; 0 for now. Later or earlier times are clamped.</param>
    /// <param name="ownAgent">The agent it waits for first, or -1.</param>
    /// <param name="holdMs">How long it waits for that agent alone.</param>
    /// <param name="placeStart">Its place in the order of waiting as a clock start, for a caller who was there before; 0 for that of its clock.</param>
    public static Command Offer(
        long contact, int queue, int priority = 0, int extra = 0, long clockStart = 0, int ownAgent = -1, long holdMs = 0, long placeStart = 0)
        => new()
        {
            Kind = CommandKind.Offer,
            Contact = contact,
            Queue = queue,
            Priority = priority,
            Extra = extra,
            ClockStart = clockStart,
            Agent = ownAgent,
            HoldMs = holdMs,
            PlaceStart = placeStart,
        };

    /// <summary>A callback enters a queue. It is connected when the switch says that the customer answered, and counts in no service level.</summary>
    /// <param name="contact">Its id, positive and never used before.</param>
    /// <param name="queue">Its queue.</param>
    /// <param name="priority">Its priority, 0 to <see cref="RoutingTable.MaxPriority"/>.</param>
    /// <param name="extra">Its own required skills, 0 for none.</param>
    /// <param name="placeStart">Its place in the order of waiting as a clock start; 0 for now, 1 for before all others.</param>
    /// <param name="ownAgent">The agent it waits for first, or -1.</param>
    /// <param name="holdMs">How long it waits for that agent alone.</param>
    /// <param name="notBefore">Before this time only an agent who becomes free is held for it; 0 for no such time.</param>
    public static Command OfferCallback(
        long contact, int queue, int priority = 0, int extra = 0, long placeStart = 0, int ownAgent = -1, long holdMs = 0, long notBefore = 0)
        => OfContact(CommandKind.OfferCallback, contact) with
        {
            Queue = queue,
            Priority = priority,
            Extra = extra,
            Agent = ownAgent,
            HoldMs = holdMs,
            PlaceStart = placeStart,
            NotBefore = notBefore,
        };

    /// <summary>The caller hung up: an abandon before the answer, the end after it.</summary>
    public static Command HangUp(long contact) => OfContact(CommandKind.HangUp, contact);

    /// <summary>The switch joined caller and agent.</summary>
    public static Command Connected(long contact) => OfContact(CommandKind.Connected, contact);

    /// <summary>The switch could not join caller and agent.</summary>
    public static Command ConnectFailed(long contact) => OfContact(CommandKind.ConnectFailed, contact);

    /// <summary>The agent's device was not answered.</summary>
    public static Command AgentNoAnswer(long contact) => OfContact(CommandKind.AgentNoAnswer, contact);

    /// <summary>A connected contact goes to another queue, with a new clock.</summary>
    public static Command TransferToQueue(long contact, int queue, int priority, int extra = 0)
        => OfContact(CommandKind.TransferToQueue, contact) with { Queue = queue, Priority = priority, Extra = extra };

    /// <summary>A connected contact goes to another agent, with a new clock; after 20 s to <paramref name="queue"/>.</summary>
    public static Command TransferToAgent(long contact, int agent, int queue)
        => OfContact(CommandKind.TransferToAgent, contact) with { Agent = agent, Queue = queue };

    /// <summary>A waiting contact changes queue, priority or required skills and keeps its clock.</summary>
    public static Command Move(long contact, int queue, int priority, int extra = 0)
        => OfContact(CommandKind.Move, contact) with { Queue = queue, Priority = priority, Extra = extra };

    /// <summary>A contact leaves for good.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="how">One of redirected, callback, closed, lost.</param>
    public static Command Leave(long contact, ContactState how) => OfContact(CommandKind.Leave, contact) with { Reason = (int)how };

    /// <summary>A contact of another center enters a queue. It keeps clock and priority, counts in no service level here and goes no further.</summary>
    /// <param name="contact">Its id, positive and never used before.</param>
    /// <param name="queue">Its queue here.</param>
    /// <param name="priority">Its priority, 0 to <see cref="RoutingTable.MaxPriority"/>.</param>
    /// <param name="extra">Its own required skills, 0 for none.</param>
    /// <param name="clockStart">When its clock started, however long ago; a time to come counts as now.</param>
    public static Command OfferGuest(long contact, int queue, int priority, int extra, long clockStart)
        => OfContact(CommandKind.OfferGuest, contact) with { Queue = queue, Priority = priority, Extra = extra, ClockStart = clockStart };

    /// <summary>A waiting contact goes to another center: nobody here can take it, its clock and its threshold go on.</summary>
    public static Command HandOver(long contact) => OfContact(CommandKind.HandOver, contact);

    /// <summary>A contact that another center has comes back to its place.</summary>
    public static Command TakeBack(long contact) => OfContact(CommandKind.TakeBack, contact);

    /// <summary>Another center answered a contact: booked here, where it entered, and over for this engine.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="answeredAt">When, by that center's clock; taken to be between the start of the contact's clock and now.</param>
    public static Command AnswerAway(long contact, long answeredAt) => OfContact(CommandKind.AnswerAway, contact) with { ClockStart = answeredAt };

    /// <summary>A waiting contact is taken out of its order, with its clock.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="agent">The agent who gets it, now or after what it has; -1 for the next who is free.</param>
    /// <param name="holdMs">How long it waits for that agent alone, more than 0; 0 without one.</param>
    public static Command Pull(long contact, int agent = -1, long holdMs = 0)
        => OfContact(CommandKind.Pull, contact) with { Agent = agent, HoldMs = holdMs };

    private static Command Of(CommandKind kind) => new() { Kind = kind, Agent = -1, Queue = -1 };

    private static Command OfAgent(CommandKind kind, int agent) => new() { Kind = kind, Agent = agent, Queue = -1 };

    private static Command OfContact(CommandKind kind, long contact) => new() { Kind = kind, Contact = contact, Agent = -1, Queue = -1 };
}
