using System.Globalization;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>What supervisors and admins did.</summary>
internal static class ActionEndpoints
{
    private static readonly string[] Header = ["at", "principal", "action", "target", "before", "after", "outcome", "sequence"];

    /// <summary>Adds the route.</summary>
    internal static void MapActions(this IEndpointRouteBuilder routes) => routes.MapGet("/audit", SearchAsync).By(Roles.Supervisor)
        .WithSummary("What supervisors and admins did, newest first, as JSON or, with Accept: text/csv, as a file. No caller's number stands in it.")
        .Produces<ActionPage>();

    private static async Task<IResult> SearchAsync([AsParameters] ActionQuery query, HttpContext http, ICenter center)
    {
        if (query.Read(out ActionSearch search) is { } problem) return problem;
        IReadOnlyList<ActionRecord> actions = await center.ReadActionsAsync(search, http.RequestAborted);
        if (CsvFile.IsWanted(http.Request)) return new CsvFile("audit.csv", Header, actions.Select(Cells));
        return new Answer<ActionPage>(ActionPage.Of(actions, search.Limit), GatewayJson.Wire.ActionPage);
    }

    private static IEnumerable<string?> Cells(ActionRecord action) =>
    [
        CsvFile.Instant(InstantConverter.Of(action.AtMs)), action.By, action.Action, action.Target, action.Before, action.After, action.Outcome,
        action.Sequence.ToString(CultureInfo.InvariantCulture),
    ];
}
