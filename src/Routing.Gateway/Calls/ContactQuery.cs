using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/calls</c>. Texts until they are checked, so that a mistake can be named by its field.</summary>
internal sealed record ContactQuery(
    [property: FromQuery, Description("Queued at or after, ISO 8601.")] string? From,
    [property: FromQuery, Description("Queued before, ISO 8601.")] string? To,
    [property: FromQuery, Description("Entry queue.")] string? Queue,
    [property: FromQuery, Description("Agent that answered.")] string? Agent,
    [property: FromQuery, Description("State.")] string? State,
    [property: FromQuery, Description("The 'next' of the page before.")] string? After,
    [property: FromQuery, Description("Most rows, 1 to 1000; 100 by default.")] string? Limit)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    /// <summary>The search, or the first problem.</summary>
    internal Problem? Read(out ContactSearch search)
    {
        search = new ContactSearch();
        if (ReadInstant("from", From, out long? from) is { } badFrom) return badFrom;
        if (ReadInstant("to", To, out long? to) is { } badTo) return badTo;
        if (QueryNumbers.Read("after", After, 0, long.MaxValue, out long? before) is { } badAfter) return badAfter;
        if (QueryNumbers.Read("limit", Limit, 1, MaxLimit, out long? limit) is { } badLimit) return badLimit;
        if ((FieldRules.Id("queue", Queue) ?? FieldRules.Id("agent", Agent) ?? CheckState()) is { } badName) return badName;
        search = new ContactSearch
        {
            FromMs = from,
            ToMs = to,
            Queue = Queue,
            AgentId = Agent,
            State = State,
            Before = before,
            Limit = (int)(limit ?? DefaultLimit),
        };
        return null;
    }

    private Problem? CheckState()
    {
        if (State is null) return null;
        IEnumerable<string> names = Enum.GetValues<Core.ContactState>().Select(StateNames.NameOf);
        return names.Contains(State, StringComparer.Ordinal) ? null : Problems.InvalidField("state", $"one of {string.Join(", ", names)}.");
    }

    private static Problem? ReadInstant(string field, string? text, out long? milliseconds)
    {
        milliseconds = null;
        if (text is null) return null;
        if (!InstantConverter.TryParse(text, out DateTimeOffset instant)) return Problems.InvalidField(field, "a time with offset in ISO 8601.");
        milliseconds = instant.ToUnixTimeMilliseconds();
        return null;
    }
}
