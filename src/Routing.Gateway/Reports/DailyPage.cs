using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Routing.Simulation;
using Sheet = Routing.Simulation.Page;

namespace Routing.Gateway;

/// <summary>A day's report as one page that stands alone: no script, nothing from another place, fit for print.</summary>
internal sealed class DailyPage(DailyFigures figures, DailyWords words) : IResult
{
    /// <summary>What the queues' numbers count.</summary>
    internal const string LevelNote =
        "Service level, offered and answered are by the contacts whose outcome against the threshold fell into the day; abandoned and waits are of the contacts that were queued on it. Thresholds and targets are those of the plan in force now.";

    /// <summary>What the agents' numbers count.</summary>
    internal const string AgentNote =
        "Handled: contacts whose time with the agent ended on that day; one that is passed on counts for both agents. AHT: connected plus wrap-up, per contact handled. Occupancy: share of the time ready or with contacts that was with contacts.";

    // The one style element is named by its hash, so that nothing else can style or script the page.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet.Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = words.Language;
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(Text(), httpContext.RequestAborted);
    }

    /// <summary>The page.</summary>
    internal string Text() => Sheet.Of(words["Day"], figures.Levels.Center, Facts(), Sections(), words.Language);

    private IEnumerable<(string Name, string Value)> Facts() =>
    [
        (words["Date"], string.Create(CultureInfo.InvariantCulture, $"{figures.Date:yyyy-MM-dd}, {words[figures.Date.DayOfWeek.ToString()]}")),
        (words["Time zone"], figures.Levels.TimeZone),
        (words["Offered"], Number(figures.Levels.Totals.Sum(total => total.Offered))),
        (words["Answered"], Number(figures.Levels.Totals.Sum(total => total.Answered))),
        (words["Abandoned"], Number(figures.Contacts.Values.Sum(tally => tally.Abandoned))),
    ];

    private IEnumerable<XElement> Sections() =>
    [
        Html.Of("section", Html.Of("h2", words["Queues"]), DailyTables.Queues(figures, words), DailyTables.Formulas(figures, words)),
        .. figures.Levels.Totals.Select(total => DailyQueue.Section(figures, total, words)),
        Html.Of("section", Html.Of("h2", words["Agents"]), DailyAgents.Table(figures.Agents, words)),
        Notes(),
    ];

    private XElement Notes() => Html.Of(
        "section.note",
        Html.Of("p", words[LevelNote]),
        Html.Of("p", words[AgentNote]));

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
