using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Routing.Simulation;
using Sheet = Routing.Simulation.Page;

namespace Routing.Gateway;

/// <summary>A day's report as one page that stands alone: no script, nothing from another place, fit for print.</summary>
internal sealed class DailyPage(DailyFigures figures) : IResult
{
    // The one style element is named by its hash, so that nothing else can style or script the page.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet.Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(Text(), httpContext.RequestAborted);
    }

    /// <summary>The page.</summary>
    internal string Text() => Sheet.Of("Day", figures.Levels.Center, Facts(), Sections());

    private IEnumerable<(string Name, string Value)> Facts() =>
    [
        ("Date", figures.Date.ToString("yyyy-MM-dd, dddd", CultureInfo.InvariantCulture)),
        ("Time zone", figures.Levels.TimeZone),
        ("Offered", Number(figures.Levels.Totals.Sum(total => total.Offered))),
        ("Answered", Number(figures.Levels.Totals.Sum(total => total.Answered))),
        ("Abandoned", Number(figures.Contacts.Values.Sum(tally => tally.Abandoned))),
    ];

    private IEnumerable<XElement> Sections() =>
    [
        Html.Of("section", Html.Of("h2", "Queues"), DailyTables.Queues(figures), DailyTables.Formulas(figures)),
        .. figures.Levels.Totals.Select(total => DailyQueue.Section(figures, total)),
        Html.Of("section", Html.Of("h2", "Agents"), DailyAgents.Table(figures.Agents)),
        Notes(),
    ];

    private static XElement Notes() => Html.Of(
        "section.note",
        Html.Of("p", "Service level, offered and answered are by the contacts whose outcome against the threshold fell into the day; abandoned and waits are of the contacts that were queued on it. Thresholds and targets are those of the plan in force now."),
        Html.Of("p", "Handled: contacts whose time with the agent ended on that day; one that is passed on counts for both agents. AHT: connected plus wrap-up, per contact handled. Occupancy: share of the time ready or with contacts that was with contacts."));

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
