namespace Routing.Core.Tests.Auditor;

/// <summary>A live contact as its events tell it.</summary>
internal sealed class AuditedContact
{
    private const long CoolDownMs = 60_000;
    private readonly List<(int Agent, long Until)> _coolDowns = [];

    public required long Id { get; init; }

    public ContactState State { get; set; }

    public int Queue { get; set; }

    public long ClockStart { get; set; }

    public long PlaceStart { get; set; }

    /// <summary>A callback's: no agent is looked for before this time.</summary>
    public long NotBefore { get; set; }

    public bool IsCallback { get; set; }

    /// <summary>Overflow rules that its events say were applied.</summary>
    public int Applied { get; set; }

    /// <summary>An overflow rule said that it leaves.</summary>
    public bool MustLeave { get; set; }

    public int Agent { get; set; } = -1;

    public long Reservation { get; set; }

    public bool Resolved { get; set; }

    public bool Transferred { get; set; }

    /// <summary>Another center has it.</summary>
    public bool IsAway { get; set; }

    /// <summary>It is another center's.</summary>
    public bool IsGuest { get; init; }

    /// <summary>Stands in a lane.</summary>
    public bool Waits => State == ContactState.Queued && !IsAway;

    /// <summary>It may stand in an own lane until then; events do not tell whether it does.</summary>
    public long MayHoldUntil { get; set; }

    public bool IsHeld => State is ContactState.Reserved or ContactState.Connecting or ContactState.Connected;

    public bool IsCooledDown(int agent, long now) => _coolDowns.Any(known => known.Agent == agent && now < known.Until);

    public void CoolDown(int agent, long now)
    {
        _coolDowns.RemoveAll(known => known.Agent == agent);
        if (_coolDowns.Count == 3) _coolDowns.Remove(_coolDowns.OrderBy(known => known.Until).ThenBy(known => known.Agent).First());
        _coolDowns.Add((agent, now + CoolDownMs));
    }

    public void ForgetCoolDowns() => _coolDowns.Clear();
}
