namespace Routing.Core.Tests.Naive;

/// <content>Time: timers and whole seconds, each at its own moment.</content>
internal sealed partial class NaiveRouter
{
    private void AdvanceTo(long now)
    {
        if (!_started) (_started, _now, _lastSecond) = (true, now, now / 1000);
        while (true)
        {
            NaiveTimer? next = _timers.OrderBy(timer => timer.Due).ThenBy(timer => timer.Number).FirstOrDefault();
            long second = (_lastSecond + 1) * 1000;
            if (second <= now && (next is null || second <= next.Due))
            {
                _now = Math.Max(_now, second);
                _lastSecond++;
                StepControllers();
                LookAtOverflow();
            }
            else if (next is not null && next.Due <= now)
            {
                _now = Math.Max(_now, next.Due);
                _timers.Remove(next);
                Fire(next);
            }
            else
            {
                break;
            }
        }

        _now = now;
    }

    private void Fire(NaiveTimer timer)
    {
        switch (timer.Kind)
        {
            case NaiveTimerKind.Threshold: BookPastThreshold(_contacts[timer.Owner]); break;
            case NaiveTimerKind.Hold: Release(_contacts[timer.Owner]); break;
            case NaiveTimerKind.Step: PlaceAnew(_contacts[timer.Owner]); break;
            case NaiveTimerKind.Overflow: PlaceAnew(_contacts[timer.Owner]); break;
            case NaiveTimerKind.NotBefore: PlaceAnew(_contacts[timer.Owner]); break;
            case NaiveTimerKind.CoolDown: CooledDown(_contacts[timer.Owner]); break;
            case NaiveTimerKind.Reservation: Requeue(HeldBy(timer.Owner), ReservationOutcome.Expired); break;
            case NaiveTimerKind.Connect: Do(HeldBy(timer.Owner), ContactTrigger.ConnectFailed); break;
            case NaiveTimerKind.Overlong: Overlong(HeldBy(timer.Owner)); break;
            case NaiveTimerKind.WrapUp: WrapUpOver(timer.Owner); break;
            case NaiveTimerKind.Pause: PauseOver(_agents[(int)timer.Owner]); break;
            case NaiveTimerKind.Certificate: CertificateOver(_agents[(int)timer.Owner]); break;
        }
    }

    private NaiveContact HeldBy(long reservation) => _contacts.Values.Single(contact => contact.Reservation == reservation);

    private void Start(NaiveTimerKind kind, long owner, long due) => _timers.Add(new NaiveTimer(due, ++_lastTimer, kind, owner));

    private void Stop(NaiveTimerKind kind, long owner) => _timers.RemoveAll(timer => timer.Kind == kind && timer.Owner == owner);

    /// <summary>Recover, first half: open reservations and connections start anew, and the controllers skip what was missed.</summary>
    private void SkipTo(long now)
    {
        if (!_started) return;
        foreach (NaiveEngagement engagement in Engagements.Where(engagement => engagement.Contact != 0).ToList())
        {
            NaiveContact contact = _contacts[engagement.Contact];
            long reservedUntil = Math.Max(now, contact.NotBefore) + RuleOf(contact).ReservationMs;
            if (engagement.Phase == AgentState.Reserved) Restart(NaiveTimerKind.Reservation, engagement, reservedUntil);
            if (engagement.Phase == AgentState.Connecting) Restart(NaiveTimerKind.Connect, engagement, now + ConnectMsOf(contact));
        }

        _lastSecond = now / 1000;
        foreach (NaiveQueue queue in _queues) queue.LastFree = 0;
    }

    private void Restart(NaiveTimerKind kind, NaiveEngagement engagement, long due)
    {
        Stop(kind, engagement.Reservation);
        Start(kind, engagement.Reservation, due);
    }

    private RejectReason Recovered()
    {
        Emit(EventKind.Recovered);
        return RejectReason.None;
    }
}
