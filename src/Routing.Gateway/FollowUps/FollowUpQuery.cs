using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/follow-ups</c>. Texts until they are checked, so that a mistake can be named by its field.</summary>
internal sealed record FollowUpQuery(
    [property: FromQuery, Description("With a deadline at or before this time, ISO 8601; 'now' or nothing for those overdue.")] string? Due,
    [property: FromQuery, Description("Agent who owns them.")] string? Owner,
    [property: FromQuery, Description("State: open, replied or resolved.")] string? State,
    [property: FromQuery, Description("Most of them, 1 to 1000; 200 by default.")] string? Limit)
{
    private const int MaxLimit = 1000;

    /// <summary>The search, or the first problem.</summary>
    /// <param name="nowMs">The engine's time, milliseconds UTC.</param>
    /// <param name="search">What to search for.</param>
    internal Problem? Read(long nowMs, out FollowUpSearch search)
    {
        search = new FollowUpSearch();
        if (QueryNumbers.Read("limit", Limit, 1, MaxLimit, out long? limit) is { } badLimit) return badLimit;
        if (FieldRules.Id("owner", Owner) is { } badOwner) return badOwner;
        if (ReadState(out FollowUpState? state) is { } badState) return badState;
        if (ReadDue(nowMs, out long? due) is { } badDue) return badDue;
        search = new FollowUpSearch { OwnerId = Owner, State = state, DueByMs = due, Limit = (int)(limit ?? search.Limit) };
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

    private Problem? ReadState(out FollowUpState? state)
    {
        state = null;
        if (State is null) return null;
        FollowUpState[] all = Enum.GetValues<FollowUpState>();
        int index = Array.FindIndex(all, known => StateNames.NameOf(known) == State);
        if (index < 0) return Problems.InvalidField("state", $"one of {string.Join(", ", all.Select(StateNames.NameOf))}.");
        state = all[index];
        return null;
    }
}
