using Routing.Center;

namespace Routing.Gateway;

/// <summary>What became of calls.</summary>
internal static class HistoryEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calls/{callId}", ReadAsync).By(Roles.Cti, Roles.Ops).WithSummary("A call and its story.").Produces<CallStory>();
        routes.MapGet("/calls", SearchAsync).By(Roles.Cti, Roles.Ops)
            .WithSummary("Contacts that match, newest first, as JSON or, with Accept: text/csv, as a file.").Produces<ContactPage>();
    }

    private static async Task<IResult> ReadAsync(string callId, HttpContext http, ICenter center)
    {
        CallView? call = await center.ReadCallAsync(Caller.SourceOf(http), callId, http.RequestAborted);
        if (call is null) return Problems.UnknownCall;
        IReadOnlyList<FeedEvent> events = await center.ReadStoryAsync(call.Source, callId, http.RequestAborted);
        CallStory story = CallStory.Of(call, events);
        return new Answer<CallStory>(Caller.SeesCustomers(http) ? story : story.ForWatchers(), GatewayJson.Wire.CallStory);
    }

    private static async Task<IResult> SearchAsync([AsParameters] ContactQuery query, HttpContext http, ICenter center)
    {
        if (query.Read(out ContactSearch search) is { } problem) return problem;
        IReadOnlyList<ContactRecord> contacts = await center.SearchAsync(search, http.RequestAborted);
        if (CsvFile.IsWanted(http.Request)) return ContactCsv.Of(contacts);
        return new Answer<ContactPage>(ContactPage.Of(contacts, search.Limit), GatewayJson.Wire.ContactPage);
    }
}
