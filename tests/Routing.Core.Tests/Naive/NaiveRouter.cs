namespace Routing.Core.Tests.Naive;

/// <summary>
/// The obviously right router: the rule book in plain lists and LINQ. It shares with the engine the public types, the
/// two transition tables, the hasher and e^x, and nothing else.
/// </summary>
internal sealed partial class NaiveRouter
{
    private readonly SortedDictionary<long, NaiveContact> _contacts = [];
    private readonly SortedDictionary<int, NaiveAgent> _agents = [];
    private readonly List<NaiveQueue> _queues = [];
    private readonly List<NaiveTimer> _timers = [];
    private RoutingTable? _table;
    private EventBuffer _events = new();
    private bool _started;
    private long _now;
    private long _lastSecond;
    private long _lastReservation;
    private long _lastIdleOrder;
    private long _lastTimer;
    private double _v;
    private double _protectedWeight = 1;
    private long _decisions;

    private RoutingTable Table => _table!;

    private IEnumerable<NaiveEngagement> Engagements =>
        _agents.Values.SelectMany(agent => agent.Engagements).OrderBy(engagement => engagement.Reservation);

    public RejectReason Apply(in Command command, long now, EventBuffer events)
    {
        if (_started && now < _now) throw new ArgumentOutOfRangeException(nameof(now));
        _events = events;
        if (command.Kind == CommandKind.Recover) SkipTo(now);
        AdvanceTo(now);
        return Dispatch(command);
    }

    private RejectReason Dispatch(in Command command)
    {
        switch (command.Kind)
        {
            case CommandKind.Advance: return RejectReason.None;
            case CommandKind.ApplyTable: return ApplyTable(command.Table!);
            case CommandKind.Recover: return Recovered();
        }

        if (_table is null) return RejectReason.NotConfigured;
        return command.Kind switch
        {
            CommandKind.DefineAgent => DefineAgent(command),
            CommandKind.RemoveAgent => AskAgent(command, AgentTrigger.Remove),
            CommandKind.SignIn => AskAgent(command, AgentTrigger.SignIn),
            CommandKind.Ready => AskAgent(command, AgentTrigger.Ready),
            CommandKind.NotReady => AskAgent(command, AgentTrigger.NotReady),
            CommandKind.SignOut => AskAgent(command, AgentTrigger.SignOut),
            CommandKind.AgentLost => AskAgent(command, AgentTrigger.Lost),
            CommandKind.EndWrapUp => AskAgent(command, AgentTrigger.EndWrapUp),
            CommandKind.Accept => AskReservation(command, ContactTrigger.Accept),
            CommandKind.Reject => AskReservation(command, ContactTrigger.Reject),
            CommandKind.Complete => Complete(command),
            CommandKind.Offer => Offer(command),
            CommandKind.OfferCallback => OfferCallback(command),
            CommandKind.OfferGuest => OfferGuest(command),
            CommandKind.HandOver or CommandKind.TakeBack or CommandKind.AnswerAway => OfHandOver(command),
            CommandKind.HangUp => AskContact(command, ContactTrigger.HangUp),
            CommandKind.Connected => AskContact(command, ContactTrigger.Connected),
            CommandKind.ConnectFailed => AskContact(command, ContactTrigger.ConnectFailed),
            CommandKind.AgentNoAnswer => AskContact(command, ContactTrigger.NoAnswer),
            CommandKind.TransferToQueue => Transfer(command),
            CommandKind.TransferToAgent => Transfer(command),
            CommandKind.Move => Move(command),
            CommandKind.Pull => Pull(command),
            CommandKind.Leave => Leave(command),
            _ => RejectReason.NotConfigured,
        };
    }

    private bool HasQueue(int queue) => queue >= 0 && queue < Table.Queues.Count && Table.Queues[queue].Exists;

    private bool IsInRange(int priority, int extra) =>
        priority is >= 0 and <= RoutingTable.MaxPriority && extra >= 0 && extra < Table.Extras.Count;

    private QueueRule RuleOf(NaiveContact contact) => Table.Queues[contact.Queue];

    private long WaitOf(NaiveContact contact) => _now - contact.ClockStart;

    private NaiveEngagement? EngagementOf(NaiveContact contact) =>
        Engagements.FirstOrDefault(engagement => engagement.Reservation == contact.Reservation);

    private void Emit(
        EventKind kind, long contact = 0, int agent = -1, int queue = -1, long reservation = 0, long value = 0, int reason = 0) =>
        _events.Add(new RoutingEvent(_now, contact, reservation, value, agent, queue, reason, kind));
}
