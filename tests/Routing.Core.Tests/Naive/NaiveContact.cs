namespace Routing.Core.Tests.Naive;

/// <summary>A live contact.</summary>
internal sealed class NaiveContact
{
    public required long Id { get; init; }

    public ContactState State { get; set; }

    public int Queue { get; set; }

    public int Priority { get; set; }

    public int Extra { get; set; }

    public long ClockStart { get; set; }

    public long PlaceStart { get; set; }

    public bool IsCallback { get; set; }

    public long NotBefore { get; set; }

    public int Step { get; set; }

    /// <summary>Numbers of the overflow rules that were applied to it.</summary>
    public SortedSet<int> Applied { get; } = [];

    public bool Resolved { get; set; }

    public bool Transferred { get; set; }

    public int OwnAgent { get; set; } = -1;

    public bool InOwnLane { get; set; }

    public int Returns { get; set; }

    public long Reservation { get; set; }

    public List<(int Agent, long Until)> CoolDowns { get; } = [];

    public bool IsAway { get; set; }

    public bool IsGuest { get; init; }

    public bool InCommonLane => State == ContactState.Queued && !InOwnLane && !IsAway;

    public void BeginSteps()
    {
        Step = 0;
        Applied.Clear();
    }

    public void CoolDown(int agent, long until)
    {
        CoolDowns.RemoveAll(known => known.Agent == agent);
        if (CoolDowns.Count == 3) CoolDowns.Remove(CoolDowns.OrderBy(known => known.Until).ThenBy(known => known.Agent).First());
        CoolDowns.Add((agent, until));
    }
}
