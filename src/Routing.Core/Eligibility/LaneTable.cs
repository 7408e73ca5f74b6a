namespace Routing.Core;

/// <summary>The common lanes of a routing table, made as they are needed.</summary>
internal sealed class LaneTable
{
    private const int Priorities = RoutingTable.MaxPriority + 1;
    private const int Kinds = 2 * Priorities;

    private readonly RoutingTable? _table;
    private readonly Slab<Contact> _contacts;
    private readonly int[] _laneOfCell;
    private readonly BitRows _waiting = new();
    private Lane[] _lanes = new Lane[16];

    internal LaneTable(RoutingTable? table, Slab<Contact> contacts)
    {
        _table = table;
        _contacts = contacts;
        _laneOfCell = new int[(table?.Requirements.Cells ?? 0) * Kinds];
        Array.Fill(_laneOfCell, -1);
        _waiting.Fit(1, 1);
    }

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Lanes in which somebody waits.</summary>
    internal ReadOnlySpan<ulong> Waiting => _waiting[0];

    internal ref Lane this[int lane] => ref _lanes[lane];

    /// <summary>The lane for a contact; a new one is entered in <paramref name="signatures"/>.</summary>
    internal int LaneOf(in Contact contact, bool recovers, SignatureTable signatures)
    {
        int cell = (_table!.Requirements.CellOf(contact.Queue, contact.Step, contact.Extra, contact.Wide) * Kinds) + (recovers ? Priorities : 0) + contact.Priority;
        int lane = _laneOfCell[cell];
        if (lane >= 0) return lane;
        lane = Count++;
        if (lane == _lanes.Length) Array.Resize(ref _lanes, lane * 2);
        _laneOfCell[cell] = lane;
        _waiting.Fit(1, Count);
        int requirement = _table.Requirements.NumberOf(contact.Queue, contact.Step, contact.Extra, contact.Wide);
        _lanes[lane] = new Lane
        {
            Queue = contact.Queue,
            Recovers = recovers,
            Protected = _table.Queues[contact.Queue].Protected,
            Requirement = requirement,
            First = -1,
            Last = -1,
            BoostMs = _table.Policy.BoostOf(contact.Priority),
        };
        signatures.AddLane(lane, requirement);
        return lane;
    }

    /// <summary>Puts a contact into its place: new ones go to the end, returning ones are looked for from the head.</summary>
    internal void Insert(int slot, int lane)
    {
        ref Lane target = ref _lanes[lane];
        ref Contact contact = ref _contacts[slot];
        contact.Lane = lane;
        int after = target.Last;
        if (after >= 0 && Precedes(contact, _contacts[after])) after = BeforeFromHead(target, contact);
        int before = after >= 0 ? _contacts[after].Next : target.First;
        contact.Previous = after;
        contact.Next = before;
        if (after >= 0) _contacts[after].Next = slot;
        else SetFirst(ref target, slot);
        if (before >= 0) _contacts[before].Previous = slot;
        else target.Last = slot;
        if (contact.CoolDownCount > 0) target.Cooled++;
        if (contact.PlaceStart != contact.ClockStart) target.Placed++;
        if (target.Count++ == 0) _waiting.Set(0, lane);
    }

    /// <summary>Takes a contact out of its lane.</summary>
    internal void Remove(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        ref Lane lane = ref _lanes[contact.Lane];
        if (contact.Previous >= 0) _contacts[contact.Previous].Next = contact.Next;
        else SetFirst(ref lane, contact.Next);
        if (contact.Next >= 0) _contacts[contact.Next].Previous = contact.Previous;
        else lane.Last = contact.Previous;
        if (contact.CoolDownCount > 0) lane.Cooled--;
        if (contact.PlaceStart != contact.ClockStart) lane.Placed--;
        if (--lane.Count == 0) _waiting.Clear(0, contact.Lane);
        contact.Lane = contact.Next = contact.Previous = -1;
    }

    private static bool Precedes(in Contact a, in Contact b) =>
        a.PlaceStart < b.PlaceStart || (a.PlaceStart == b.PlaceStart && a.Id < b.Id);

    private int BeforeFromHead(in Lane lane, in Contact contact)
    {
        int after = -1;
        for (int slot = lane.First; slot >= 0 && Precedes(_contacts[slot], contact); slot = _contacts[slot].Next) after = slot;
        return after;
    }

    private void SetFirst(ref Lane lane, int slot)
    {
        lane.First = slot;
        if (slot < 0) return;
        ref Contact contact = ref _contacts[slot];
        lane.FirstPlace = contact.PlaceStart;
        lane.FirstId = contact.Id;
    }
}
