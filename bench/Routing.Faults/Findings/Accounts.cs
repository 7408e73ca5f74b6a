using System.Text.Json;

namespace Routing.Faults;

/// <summary>What became of the contacts of all queues, by the center's counters.</summary>
/// <param name="Offered">Contacts that entered a queue.</param>
/// <param name="Answered">Of them answered.</param>
/// <param name="Abandoned">Of them abandoned.</param>
/// <param name="Live">Of them still waiting.</param>
internal sealed record Accounts(long Offered, long Answered, long Abandoned, long Live)
{
    /// <summary>Whether each contact is in one of them.</summary>
    internal bool AddUp => Offered == Answered + Abandoned + Live;

    /// <summary>Reads the answer of <c>GET /v1/queues</c>.</summary>
    internal static Accounts Of(ReadOnlyMemory<byte> queues)
    {
        using JsonDocument document = JsonDocument.Parse(queues);
        JsonElement[] each = [.. document.RootElement.GetProperty("queues").EnumerateArray()];
        long Sum(string field) => each.Sum(queue => queue.GetProperty(field).GetInt64());
        return new Accounts(Sum("offered"), Sum("answered"), Sum("abandoned"), Sum("waiting"));
    }

    /// <summary>Counts the contacts of the history.</summary>
    internal static Accounts Of(IReadOnlyCollection<RecordedContact> contacts)
    {
        long answered = contacts.Count(contact => contact.IsAnswered);
        long abandoned = contacts.Count(contact => contact is { IsAnswered: false, State: "abandoned" });
        return new Accounts(contacts.Count, answered, abandoned, contacts.Count - answered - abandoned);
    }
}
