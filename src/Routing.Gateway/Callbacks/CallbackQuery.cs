using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/callbacks</c>. Texts until they are checked, so that a mistake can be named by its field.</summary>
internal sealed record CallbackQuery(
    [property: FromQuery, Description("State.")] string? State,
    [property: FromQuery, Description("Queue.")] string? Queue,
    [property: FromQuery, Description("Id of the customer.")] string? Customer,
    [property: FromQuery, Description("With a next try at or before this time, ISO 8601, or 'now'.")] string? Due,
    [property: FromQuery, Description("The 'next' of the page before.")] string? After,
    [property: FromQuery, Description("Most of them, 1 to 1000; 200 by default.")] string? Limit)
{
    private const int MaxLimit = 1000;

    /// <summary>The search, or the first problem.</summary>
    /// <param name="nowMs">The engine's time, milliseconds UTC.</param>
    /// <param name="search">What to search for.</param>
    internal Problem? Read(long nowMs, out CallbackSearch search)
    {
        search = new CallbackSearch();
        CallbackState? state = CallbackNames.StateOf(State);
        if (State is not null && state is null) return Problems.InvalidField("state", $"one of {CallbackNames.States}.");
        if ((FieldRules.Id("queue", Queue) ?? FieldRules.Id("customer", Customer) ?? FieldRules.Id("after", After)) is { } badId) return badId;
        if (ReadDue(nowMs, out long? due) is { } badDue) return badDue;
        if (QueryNumbers.Read("limit", Limit, 1, MaxLimit, out long? limit) is { } badLimit) return badLimit;
        search = new CallbackSearch
        {
            State = state,
            Queue = Queue,
            CustomerId = Customer,
            DueByMs = due,
            After = After,
            Limit = (int)(limit ?? search.Limit),
        };
        return null;
    }

    private Problem? ReadDue(long nowMs, out long? due)
    {
        due = Due is "" or "now" ? nowMs : null;
        if (Due is null || due is not null) return null;
        if (!InstantConverter.TryParse(Due, out DateTimeOffset instant)) return Problems.InvalidField("due", "a time with offset in ISO 8601, or 'now'.");
        due = instant.ToUnixTimeMilliseconds();
        return null;
    }
}
