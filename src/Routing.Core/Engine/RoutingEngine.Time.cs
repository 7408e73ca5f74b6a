namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private void Start(long now)
    {
        _started = true;
        _now = now;
        _second = now / 1000;
        _timers.Start(now);
    }

    /// <summary>Controllers step at whole seconds, before timers due at the same instant.</summary>
    private void AdvanceTo(long now)
    {
        if (now < (_second + 1) * 1000 && _timers.TryPass(now))
        {
            _now = now;
            return;
        }

        while (true)
        {
            long nextSecond = (_second + 1) * 1000;
            long limit = Math.Min(now, nextSecond - 1);
            while (_timers.TryTake(limit, out TimerNode timer))
            {
                _now = timer.Due;
                Fire(timer);
            }

            if (nextSecond > now) break;
            _now = nextSecond;
            _second++;
            _steering?.Step();
            if (_watched > 0) LookAtOverflow();
        }

        _now = now;
    }

    private void Fire(in TimerNode timer)
    {
        switch (timer.Kind)
        {
            case TimerKind.Threshold:
                PassThreshold(timer.Owner);
                break;
            case TimerKind.Hold:
                _contacts[timer.Owner].WaitTimer = -1;
                Release(timer.Owner);
                break;
            case TimerKind.Step:
            case TimerKind.NotBefore:
                _contacts[timer.Owner].WaitTimer = -1;
                PlaceAnew(timer.Owner);
                break;
            case TimerKind.Overflow:
                _contacts[timer.Owner].OverflowTimer = -1;
                PlaceAnew(timer.Owner);
                break;
            case TimerKind.CoolDown:
                _contacts[timer.Owner].CoolDownTimer = -1;
                EndCoolDown(timer.Owner);
                break;
            case TimerKind.Pause:
                _agents[timer.Owner].PauseTimer = -1;
                Trigger(timer.Owner, CommandKind.Ready, 0);
                break;
            case TimerKind.Certificate:
                _agents[timer.Owner].CertificateTimer = -1;
                EndCertificate(timer.Owner);
                break;
            default:
                FireEngagement(timer.Owner, timer.Kind);
                break;
        }
    }

    private void FireEngagement(int engagement, TimerKind kind)
    {
        ref Engagement entry = ref _engagements[engagement];
        entry.Timer = -1;
        switch (kind)
        {
            case TimerKind.Reservation:
                Requeue(engagement, ReservationOutcome.Expired);
                break;
            case TimerKind.Connect when _contacts[entry.Contact].IsCallback:
                Unanswered(entry.Contact);
                break;
            case TimerKind.Connect:
                Requeue(engagement, ReservationOutcome.ConnectFailed);
                break;
            case TimerKind.Overlong:
                Emit(EventKind.ContactOverlong, _contacts[entry.Contact].Id, entry.Agent, entry.Queue);
                End(entry.Contact, EndCause.LostEnd);
                break;
            default:
                int agent = entry.Agent;
                CloseEngagement(engagement);
                Settle(agent);
                break;
        }
    }

    /// <summary>Open reservations and connection attempts get their full time again; the controllers skip the gap.</summary>
    private void SkipGapTo(long now)
    {
        var open = new List<int>();
        for (int slot = 0; slot < _engagements.High; slot++)
        {
            ref Engagement entry = ref _engagements[slot];
            if (entry.Reservation != 0 && entry.Phase is AgentState.Reserved or AgentState.Connecting) open.Add(slot);
        }

        open.Sort((a, b) => _engagements[a].Reservation.CompareTo(_engagements[b].Reservation));
        foreach (int slot in open)
        {
            ref Engagement entry = ref _engagements[slot];
            _timers.Cancel(ref entry.Timer);
            bool reserved = entry.Phase == AgentState.Reserved;
            ref Contact contact = ref _contacts[entry.Contact];
            long due = reserved ? Math.Max(now, contact.NotBefore) + _table!.Rules[entry.Queue].ReservationMs : now + ConnectMsOf(contact);
            entry.Timer = _timers.Add(due, reserved ? TimerKind.Reservation : TimerKind.Connect, slot);
        }

        _second = now / 1000;
        _steering?.SkipGap();
    }

    private RejectReason Recovered()
    {
        Emit(EventKind.Recovered);
        return RejectReason.None;
    }
}
