using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Routing.Gateway;

/// <summary>The words of the daily report. An English text is its own key, so that one without a translation is still readable.</summary>
internal sealed class DailyWords
{
    /// <summary>English.</summary>
    internal static readonly DailyWords English = new("en", new Dictionary<string, string>());

    /// <summary>Chinese.</summary>
    internal static readonly DailyWords Chinese = new("zh-CN", DailyWordsChinese.Words);

    private readonly IReadOnlyDictionary<string, string> _words;

    private DailyWords(string language, IReadOnlyDictionary<string, string> words) => (Language, _words) = (language, words);

    /// <summary>BCP 47 tag.</summary>
    internal string Language { get; }

    /// <summary>A text in this language.</summary>
    internal string this[string english] => _words.GetValueOrDefault(english, english);

    /// <summary>What the reader asks for by <c>?lang=</c>, else the language that the browser likes best; English for all but Chinese.</summary>
    internal static DailyWords For(string? asked, HttpRequest request)
    {
        if (asked?.Length >= 2 && asked[..2] is "en" or "zh") return Of(asked);
        IList<StringWithQualityHeaderValue> accepted = request.GetTypedHeaders().AcceptLanguage;
        return Of(accepted.OrderByDescending(each => each.Quality ?? 1).FirstOrDefault()?.Value.Value ?? string.Empty);
    }

    /// <summary>A text with its places filled.</summary>
    internal string Fill(string english, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[english], values);

    /// <summary>Name of a service-level formula.</summary>
    internal string Formula(string name) => _words.GetValueOrDefault($"by {name}", name);

    private static DailyWords Of(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
