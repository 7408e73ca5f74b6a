using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private const int SnapshotFormat = 2;

    /// <summary>Writes the whole state except the routing table, mostly as raw blocks of memory.</summary>
    public void Save(IBufferWriter<byte> writer)
    {
        var output = new StateWriter(writer);
        output.Write(SnapshotFormat);
        output.Write(_started ? 1 : 0);
        output.Write(_now);
        output.Write(_second);
        output.Write(_lastReservation);
        output.Write(_lastIdleOrder);
        output.Write(_handled);
        output.Write(_handledMs);
        _contacts.Save(output);
        _engagements.Save(output);
        _agents.Save(output);
        _timers.Save(output);
        output.Write(_totals.Length);
        output.Write(MemoryMarshal.AsBytes(_totals.AsSpan()));
        foreach (WindowRing window in _windows) window.Save(output);
        _steering?.Save(output);
    }

    /// <summary>Reads a state that <see cref="Save"/> wrote under the same <paramref name="table"/>.</summary>
    /// <exception cref="FormatException">The bytes are no such state.</exception>
    public static RoutingEngine Load(ReadOnlySpan<byte> state, RoutingTable? table)
    {
        var reader = new StateReader(state);
        int format = reader.ReadInt();
        if (format != SnapshotFormat) throw new FormatException($"A saved engine is in format {format}, and this one reads {SnapshotFormat} alone.");
        var engine = new RoutingEngine
        {
            _started = reader.ReadInt() != 0,
            _now = reader.ReadLong(),
            _second = reader.ReadLong(),
            _lastReservation = reader.ReadLong(),
            _lastIdleOrder = reader.ReadLong(),
            _handled = reader.ReadLong(),
            _handledMs = reader.ReadLong(),
        };
        engine._contacts.Load(ref reader);
        engine._engagements.Load(ref reader);
        engine._agents.Load(ref reader);
        engine._timers.Load(ref reader);
        if (table is not null) engine.Install(table);
        int queues = reader.ReadCount(Unsafe.SizeOf<QueueTotals>());
        if (queues != engine._totals.Length) throw new FormatException("A saved state belongs to another table.");
        reader.Read(MemoryMarshal.AsBytes(engine._totals.AsSpan()));
        foreach (WindowRing window in engine._windows) window.Load(ref reader);
        engine._steering?.Load(ref reader);
        if (!reader.IsAtEnd) throw new FormatException("A saved state goes on after its end.");
        engine.CheckLoaded();
        engine.Reconnect();
        return engine;
    }

    /// <summary>Rebuilds what follows from the state: the index, rows, lanes and the idle.</summary>
    private void Reconnect()
    {
        RegisterAgents();
        var waiting = new List<int>();
        for (int slot = 0; slot < _contacts.High; slot++)
        {
            ref Contact contact = ref _contacts[slot];
            if (contact.Id == 0) continue;
            _index.Add(contact.Id, slot);
            if (contact.Lane >= 0) waiting.Add(slot);
            if (contact.Watched) _watched++;
        }

        waiting.Sort((a, b) => Compare(_contacts[a], _contacts[b]));
        foreach (int slot in waiting) _lanes.Insert(slot, _lanes.LaneOf(_contacts[slot], Recovers(_contacts[slot]), _signatures));
    }
}
