using Routing.Center;

namespace Routing.Gateway;

/// <summary>One page of a search.</summary>
/// <param name="Calls">The contacts, newest first.</param>
/// <param name="Next">What to send as <c>after</c> for the next page, or null where this may be the last.</param>
internal sealed record ContactPage(IReadOnlyList<ContactRow> Calls, long? Next)
{
    /// <summary>The page that <paramref name="contacts"/> make.</summary>
    internal static ContactPage Of(IReadOnlyList<ContactRecord> contacts, int limit) =>
        new([.. contacts.Select(ContactRow.Of)], contacts.Count < limit ? null : contacts[^1].Sequence);
}
