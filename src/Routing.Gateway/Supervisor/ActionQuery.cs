using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/audit</c>. Texts until they are checked, so that a mistake can be named by its field.</summary>
internal sealed record ActionQuery(
    [property: FromQuery, Description("At or after, ISO 8601.")] string? From,
    [property: FromQuery, Description("Before, ISO 8601.")] string? To,
    [property: FromQuery, Description("Who: the name of a key.")] string? Principal,
    [property: FromQuery, Description("What, such as agent.force.")] string? Action,
    [property: FromQuery, Description("Id of what it was done to.")] string? Target,
    [property: FromQuery, Description("The 'next' of the page before.")] string? After,
    [property: FromQuery, Description("Most rows, 1 to 1000; 100 by default.")] string? Limit)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    /// <summary>The search, or the first problem.</summary>
    internal Problem? Read(out ActionSearch search)
    {
        search = new ActionSearch();
        if (ReadInstant("from", From, out long? from) is { } badFrom) return badFrom;
        if (ReadInstant("to", To, out long? to) is { } badTo) return badTo;
        if (QueryNumbers.Read("after", After, 0, long.MaxValue, out long? before) is { } badAfter) return badAfter;
        if (QueryNumbers.Read("limit", Limit, 1, MaxLimit, out long? limit) is { } badLimit) return badLimit;
        if ((FieldRules.Id("principal", Principal) ?? FieldRules.Id("action", Action) ?? FieldRules.Id("target", Target)) is { } badName) return badName;
        search = new ActionSearch
        {
            FromMs = from,
            ToMs = to,
            By = Principal,
            Action = Action,
            Target = Target,
            Before = before,
            Limit = (int)(limit ?? DefaultLimit),
        };
        return null;
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
