using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CommitWriterTests
{
    private static readonly RoutingEvent[] Three =
    [
        new(1_000, 1, 0, 1_000, -1, 0, 5, EventKind.ContactQueued),
        new(1_000, 1, 7, 13_000, 2, 0, 0, EventKind.ContactReserved),
        new(1_000, 0, 0, 3, 2, -1, 0, EventKind.AgentStateChanged),
    ];

    [Fact]
    public void Entries_are_read_back_with_commands_and_events()
    {
        using var writer = new CommitWriter();
        writer.Begin(41);
        writer.Add(CenterRun.Offer("c1"), 1_000, Three);
        writer.Add(new AdvanceTime(), 1_001, Three.AsSpan(0, 1));
        JournalRow row = writer.ToRow("test", 3);

        JournalEntry[] entries = [.. CommitReader.Read(row)];

        Assert.Equal((42, 45, 3), (row.FirstSequence, row.LastSequence, row.Epoch));
        Assert.True(row.IsIntact("test"));
        Assert.Equal([1_000L, 1_001L], entries.Select(entry => entry.AtMs));
        Assert.Equal("c1", Assert.IsType<OfferCall>(entries[0].Command).Call.CallId);
        Assert.IsType<AdvanceTime>(entries[1].Command);
        var events = new EventBuffer();
        EventCodec.Read(entries[0].EventBytes.Span, events, out _);
        Assert.Equal(Three, events.Events.ToArray());
    }

    [Fact]
    public void Begin_forgets_the_commit_before()
    {
        using var writer = new CommitWriter();
        writer.Begin(0);
        writer.Add(CenterRun.Offer("c1"), 1_000, Three);
        writer.Begin(3);

        Assert.True(writer.IsEmpty);
        Assert.Empty(writer.ToRow("test", 1).Payload.ToArray());
    }

    [Fact]
    public void Row_of_unknown_format_is_damage()
    {
        JournalRow row = Row() with { Format = 9 };

        Assert.Equal(1, Assert.Throws<JournalDamagedException>(() => CommitReader.Read(row).Count()).Sequence);
    }

    [Fact]
    public void Row_with_fewer_events_than_it_says_is_damage() =>
        Assert.Throws<JournalDamagedException>(() => CommitReader.Read(Row() with { LastSequence = 4 }).Count());

    [Fact]
    public void Cut_payload_is_damage()
    {
        JournalRow row = Row();
        for (int length = 1; length < row.Payload.Length; length++)
        {
            JournalRow cut = row with { Payload = row.Payload[..length] };
            Assert.Throws<JournalDamagedException>(() => CommitReader.Read(cut).Count());
        }
    }

    private static JournalRow Row()
    {
        using var writer = new CommitWriter();
        writer.Begin(0);
        writer.Add(CenterRun.Offer("c1"), 1_000, Three);
        return writer.ToRow("test", 1);
    }
}
