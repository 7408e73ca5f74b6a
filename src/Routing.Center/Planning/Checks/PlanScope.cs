namespace Routing.Center;

/// <summary>What the checks of a plan's parts share: its names, and the mistakes found so far.</summary>
internal sealed class PlanScope
{
    /// <summary>Longest duration of a plan in seconds: a year of 365 days.</summary>
    internal const double LongestSeconds = 365 * 86_400.0;

    private const int MostLetters = 500;

    private readonly HashSet<string> _queues;

    /// <summary>Collects the names of <paramref name="plan"/>.</summary>
    internal PlanScope(RoutingPlan plan, MistakeList mistakes)
    {
        Plan = plan;
        Mistakes = mistakes;
        Skills = new PlanSkills(plan);
        _queues = plan.Queues.Select(queue => queue.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The plan.</summary>
    internal RoutingPlan Plan { get; }

    /// <summary>Where mistakes go.</summary>
    internal MistakeList Mistakes { get; }

    /// <summary>The plan's skills.</summary>
    internal PlanSkills Skills { get; }

    /// <summary>Whether the plan has this queue.</summary>
    internal bool HasQueue(string id) => _queues.Contains(id);

    /// <summary>The queue must be one of the plan's; null is none.</summary>
    internal void Queue(string? id, string path) =>
        Mistakes.Must(id is null || HasQueue(id), path, $"names the queue \"{id}\", which the plan does not have");

    /// <summary>The skill must be one of the plan's.</summary>
    internal void Skill(string id, string path) =>
        Mistakes.Must(Skills.Knows(id), path, $"names the skill \"{id}\", which the plan does not have");

    /// <summary>The hours must be one of the plan's calendars, or <c>always</c>.</summary>
    internal void Hours(string name, string path) => Mistakes.Must(
        name == PlanWords.Always || Plan.Hours.ContainsKey(name), path, $"names the hours \"{name}\", which the plan does not have");

    /// <summary>The word must be one of the list.</summary>
    internal void Word<T>(WordTable<T> words, string word, string path) => Mistakes.Must(
        words.Has(word), path, $"is \"{word}\"; must be one of {string.Join(", ", words.Words.Order(StringComparer.Ordinal))}");

    /// <summary>The value must lie between two others, both allowed; null is none.</summary>
    internal void Between(double? value, double least, double most, string path) => Mistakes.Must(
        value is null || (value >= least && value <= most), path, FormattableString.Invariant($"is {value}; must be {least} to {most}"));

    /// <summary>A duration above zero that the engine can hold: from a millisecond to a year; null is none.</summary>
    internal void Duration(double? seconds, string path) => Between(seconds, 0.001, LongestSeconds, path);

    /// <summary>Each of the values must be a fit id, and occur once.</summary>
    internal void Ids(IEnumerable<string> ids, Func<int, string> pathOf, string what)
    {
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach ((int index, string id) in ids.Index())
        {
            string path = pathOf(index);
            if (id.Length == 0) Mistakes.Error(path, $"must be given: every {what} has one");
            else if (!IsId(id)) Mistakes.Error(path, $"is \"{id}\"; must be up to 64 letters and digits of ASCII, '.', '_' and '-'");
            else if (!seen.TryAdd(id, path)) Mistakes.Error(path, $"is \"{id}\" again, as in {seen[id]}");
        }
    }

    /// <summary>Whether a text may be an id: it stands in addresses, labels and canonical texts as it is.</summary>
    internal static bool IsId(string text) =>
        text.Length is > 0 and <= 64 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');

    /// <summary>The text must be a number that can be dialled; null is none.</summary>
    internal void Number(string? number, string path) => Mistakes.Must(
        number is null || IsNumber(number), path, $"is \"{number}\"; must be a number of 1 to 32 digits, '+', '*' and '#'");

    /// <summary>The text must be words for a caller; null is none.</summary>
    internal void Announcement(string? words, string path) =>
        Mistakes.Must(words is null || (words.Length <= MostLetters && !string.IsNullOrWhiteSpace(words)), path, $"must be 1 to {MostLetters} letters");

    /// <summary>Whether a text may be a number that is dialled.</summary>
    internal static bool IsNumber(string text) =>
        text.Length is > 0 and <= 32 && text.All(digit => char.IsAsciiDigit(digit) || digit is '+' or '*' or '#');
}
