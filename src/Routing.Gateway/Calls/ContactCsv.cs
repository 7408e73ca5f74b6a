using System.Globalization;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Contacts as a file.</summary>
internal static class ContactCsv
{
    private static readonly string[] Header =
        ["callId", "source", "state", "queue", "agentId", "queuedAt", "answeredAt", "endedAt", "waitedSeconds", "sequence"];

    /// <summary>The file.</summary>
    internal static CsvFile Of(IReadOnlyList<ContactRecord> contacts) => new("calls.csv", Header, contacts.Select(Cells));

    private static IEnumerable<string?> Cells(ContactRecord contact) =>
    [
        contact.CallId, contact.Source, contact.State, contact.Queue, contact.AgentId,
        Instant(contact.QueuedAtMs), Instant(contact.AnsweredAtMs), Instant(contact.EndedAtMs),
        Seconds.Of(contact.WaitedMs)?.ToString(CultureInfo.InvariantCulture),
        contact.Sequence.ToString(CultureInfo.InvariantCulture),
    ];

    private static string? Instant(long? milliseconds) => milliseconds is { } value ? CsvFile.Instant(InstantConverter.Of(value)) : null;
}
