namespace Routing.Center;

/// <summary>
/// Follows the feed in memory and gathers what changed since the last write. The outcome depends on the events alone, not on how they
/// are cut into writes, so that a rebuilt history equals one projected live.
/// </summary>
internal sealed class HistoryProjection
{
    private readonly Dictionary<(string Source, string CallId), HistoryContact> _open = [];
    private readonly Dictionary<string, HistoryAgentState> _agents = new(StringComparer.Ordinal);

    internal HistoryProjection() => Booking = new IntervalBooking(Changed);

    /// <summary>Sequence of the last event followed.</summary>
    internal long LastSequence { get; set; }

    /// <summary>Sequence of the last event written.</summary>
    internal long WrittenSequence { get; private set; }

    /// <summary>The interval statistics.</summary>
    internal IntervalBooking Booking { get; }

    /// <summary>Contacts to write.</summary>
    internal HashSet<HistoryContact> ChangedContacts { get; } = [];

    /// <summary>Agents' spans to write.</summary>
    internal HashSet<HistoryAgentState> ChangedAgentStates { get; } = [];

    /// <summary>Takes up a contact that was open when the history was closed.</summary>
    internal void Restore(HistoryContact contact)
    {
        _open[(contact.Source, contact.CallId)] = contact;
        Booking.Watch(contact);
    }

    /// <summary>Takes up an agent's span that was open when the history was closed.</summary>
    internal void Restore(HistoryAgentState state) => _agents[state.AgentId] = state;

    /// <summary>Begins in the middle of a center's life: what was open then is not known, but the thresholds are.</summary>
    internal void BeginAt(long sequence, IEnumerable<QueueThreshold> thresholds)
    {
        LastSequence = sequence;
        Booking.Change(thresholds, []);
    }

    /// <summary>Follows one event.</summary>
    internal void Apply(FeedEvent feedEvent)
    {
        Booking.PassTime(feedEvent.AtMs);
        if (feedEvent.Type == "plan.applied") Booking.Change(feedEvent.Thresholds ?? [], _open.Values);
        else if (feedEvent.CallId is not null && IsOfContact(feedEvent.Type)) ApplyToContact(feedEvent);
        else if (feedEvent.Type is "agent.state" or "agent.removed") ApplyToAgent(feedEvent);
        LastSequence = feedEvent.Sequence;
    }

    /// <summary>Forgets the changes, once they are written.</summary>
    internal void Written()
    {
        ChangedContacts.Clear();
        ChangedAgentStates.Clear();
        Booking.Written();
        WrittenSequence = LastSequence;
    }

    private static bool IsOfContact(string type) => type == "callback.unanswered" || type.StartsWith("call.", StringComparison.Ordinal);

    private void Changed(HistoryContact contact) => ChangedContacts.Add(contact);

    private void ApplyToContact(FeedEvent feedEvent)
    {
        (string, string) key = (feedEvent.Source ?? string.Empty, feedEvent.CallId!);
        if (!_open.TryGetValue(key, out HistoryContact? contact))
        {
            // A contact whose beginning the history has never seen is left out.
            if (feedEvent.Type != "call.queued") return;
            contact = ContactSteps.Begin(feedEvent);
            _open.Add(key, contact);
            Booking.Watch(contact);
        }
        else
        {
            ContactSteps.Apply(contact, feedEvent, Booking);
        }

        Changed(contact);
        if (!contact.IsOpen) _open.Remove(key);
    }

    private void ApplyToAgent(FeedEvent feedEvent)
    {
        if (_agents.Remove(feedEvent.AgentId!, out HistoryAgentState? before))
        {
            before.UntilMs = feedEvent.AtMs;
            ChangedAgentStates.Add(before);
        }

        if (feedEvent.Type == "agent.removed") return;
        var state = new HistoryAgentState
        {
            Sequence = feedEvent.Sequence,
            AgentId = feedEvent.AgentId!,
            State = feedEvent.State ?? "unknown",
            Next = feedEvent.Next,
            Reason = feedEvent.Reason,
            FromMs = feedEvent.AtMs,
        };
        _agents.Add(state.AgentId, state);
        ChangedAgentStates.Add(state);
    }
}
