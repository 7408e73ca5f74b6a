using System.Reflection;
using System.Text.RegularExpressions;
using Routing.Center;
using Routing.Core;

namespace Routing.Gateway.Tests;

/// <summary>The files of the pages among themselves.</summary>
public sealed partial class PageFilesTests
{
    private const string English = "words-en.js";
    private const string Chinese = "words-zh.js";
    private const string Prefix = "pages/";

    // Keys made of a prefix and a name that the engine or the plan gives.
    private static readonly string[] Families = ["actions.", "agents.", "callback.", "contact.", "disposition.", "followUp.", "gone.", "idle.", "reason.", "refused.", "state.", "tier."];

    private static readonly Dictionary<string, string> Files = ReadAll();

    // Without the library that draws charts.
    private static readonly KeyValuePair<string, string>[] Own = [.. Files.Where(file => !file.Key.StartsWith("uplot/", StringComparison.Ordinal))];

    [Fact]
    public void EveryText_IsThereInBothLanguages()
    {
        string[] english = [.. KeysOf(English)], chinese = [.. KeysOf(Chinese)];
        Assert.True(english.Length > 100);
        Assert.Empty(english.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Equal(english.Order(StringComparer.Ordinal), chinese.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryText_FillsInTheSameValuesInBothLanguages()
    {
        Dictionary<string, string> chinese = TextsOf(Chinese);
        foreach ((string key, string text) in TextsOf(English))
        {
            Assert.NotEqual(string.Empty, chinese[key]);
            Assert.True(ValuesIn(text).SequenceEqual(ValuesIn(chinese[key])), key);
        }
    }

    [Fact]
    public void EveryKeyThatAPageNames_HasWords()
    {
        HashSet<string> known = [.. KeysOf(English)];
        string[] named = [.. Own.SelectMany(file => NamedKeys().Matches(file.Value)).Select(match => match.Groups[1].Value)];
        Assert.True(named.Length > 50);
        Assert.Empty(named.Where(key => !known.Contains(key)).Distinct());
        foreach (string family in Families) Assert.Contains(known, key => key.StartsWith(family, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryCodeThatTheRecordHolds_HasWords()
    {
        HashSet<string> known = [.. KeysOf(English)];
        string[] codes =
        [
            .. Enum.GetValues<Refusal>().Where(refusal => refusal != Refusal.None).Select(refusal => $"refused.{RefusalCodes.CodeOf(refusal)}"),
            .. Enum.GetValues<ContactState>().Select(state => $"contact.{StateNames.NameOf(state)}"),
            .. Enum.GetValues<AgentState>().Select(state => $"state.{StateNames.NameOf(state)}"),
            .. Enum.GetValues<CallbackState>().Select(state => $"callback.{StateNames.NameOf(state)}"),
            .. Enum.GetValues<FollowUpState>().Select(state => $"followUp.{StateNames.NameOf(state)}"),
        ];
        Assert.DoesNotContain(codes, code => !known.Contains(code));
    }

    [Fact]
    public void EveryFileThatAFileNames_IsThere()
    {
        string[] named = [.. Own.SelectMany(file => NamedFiles().Matches(file.Value)).Select(match => match.Groups[1].Value)];
        Assert.True(named.Length > 20);
        Assert.Empty(named.Where(file => !Files.ContainsKey(file)).Distinct());
    }

    [Fact]
    public void NoFile_NamesAnotherHost()
    {
        foreach ((string file, string text) in Own)
        {
            Assert.False(OtherHosts().IsMatch(text.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal)), file);
        }
    }

    [Fact]
    public void LibraryOfCharts_ComesWithItsLicence()
    {
        Assert.Contains("uPlot", Files["uplot/uPlot.iife.min.js"], StringComparison.Ordinal);
        Assert.StartsWith("The MIT License", Files["uplot/LICENSE.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void AllOfThePagesTogether_AreSmall() => Assert.InRange(Own.Sum(file => file.Value.Length), 1, 190_000);

    private static IEnumerable<string> KeysOf(string file) => Texts().Matches(Files[file]).Select(match => match.Groups[1].Value);

    private static Dictionary<string, string> TextsOf(string file) =>
        Texts().Matches(Files[file]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    private static IEnumerable<string> ValuesIn(string text) => Values().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> ReadAll()
    {
        Assembly gateway = typeof(Page).Assembly;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string resource in gateway.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(gateway.GetManifestResourceStream(resource)!);
            files.Add(resource[Prefix.Length..], reader.ReadToEnd());
        }

        return files;
    }

    [GeneratedRegex("^  \"?([\\w.-]+)\"?: \"(.*)\",$", RegexOptions.Multiline)]
    private static partial Regex Texts();

    [GeneratedRegex("\\{\\w+\\}")]
    private static partial Regex Values();

    [GeneratedRegex("(?:data-t(?:-label|-hint)?=|\\bt\\(|\\bwords\\(|\\bwhy: )\"([\\w.-]+)\"")]
    private static partial Regex NamedKeys();

    [GeneratedRegex("(?:from \"\\./|(?:src|href)=\"/)([\\w-]+\\.\\w+)\"")]
    private static partial Regex NamedFiles();

    [GeneratedRegex("(?:https?:)?//[a-z0-9-]+\\.[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHosts();
}
