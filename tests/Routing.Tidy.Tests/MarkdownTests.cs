using System.Text.RegularExpressions;

namespace Routing.Tidy.Tests;

public class MarkdownTests
{
    private const int LongestReadme = 120;

    private static readonly Regex Link = new(@"\[[^\]]*\]\((?<target>[^)\s]+)\)");
    private static readonly Regex Ticked = new("`(?<text>[^`\n]+)`");
    private static readonly Regex FileName = new(@"^[\w.][\w./-]*\.(cs|md|json|sh|csproj|props|sln|slnf|sql|yml|yaml|html|css|js)$");
    private static readonly Regex TypeName = new(@"^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?:\.[A-Z]\w*)*(?:\(.*\))?$");

    // Files that whoever runs the product makes.
    private static readonly HashSet<string> OfTheReader = ["appsettings.json"];

    // Capitals stand for a name that the reader fills in.
    private static readonly Regex Placeholder = new(@"^[A-Z0-9_-]+\.\w+$");

    private static readonly Regex Heading = new("^#+ (?<text>.+)$", RegexOptions.Multiline);

    [Fact]
    public void Readme_IsShort() =>
        Assert.InRange(Repository.Read("README.md").TrimEnd('\n').Split('\n').Length, 1, LongestReadme);

    [Fact]
    public void Links_LeadSomewhere()
    {
        IEnumerable<string> findings =
            from path in Repository.Documents
            from link in Link.Matches(Prose(path))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Resolves(path, target)
            select $"{path}: {target}";
        Tidy.None(findings, "A link of a document leads to a file, and its anchor to a heading.");
    }

    [Fact]
    public void FileNames_InBackticksExist()
    {
        IEnumerable<string> findings =
            from path in Repository.Documents
            from name in Names(path)
            where FileName.IsMatch(name) && !OfTheReader.Contains(name) && !Placeholder.IsMatch(Path.GetFileName(name)) && !IsFile(path, name)
            select $"{path}: {name}";
        Tidy.None(findings, "A file named in a document exists.");
    }

    [Fact]
    public void TypeNames_InBackticksExist()
    {
        HashSet<string> known = [.. Repository.Sources.SelectMany(Identifiers), .. Repository.Projects.Select(path => Path.GetFileNameWithoutExtension(path))];
        IEnumerable<string> findings =
            from path in Repository.Documents
            from name in Names(path)
            where TypeName.IsMatch(name)
            from part in name.Split('(')[0].Split('.')
            where !known.Contains(part)
            select $"{path}: {name}";
        Tidy.None(findings, "A type or member named in a document exists.");
    }

    private static IEnumerable<string> Names(string document) =>
        Ticked.Matches(Prose(document)).Select(match => match.Groups["text"].Value.Trim());

    // Without fenced blocks: those are sessions and pictures.
    private static string Prose(string path) => Regex.Replace(Repository.Read(path), "^```.*?^```", "", RegexOptions.Multiline | RegexOptions.Singleline);

    private static IEnumerable<string> Identifiers(SourceFile file) =>
        file.Root.DescendantTokens().Where(token => token.Text.Length > 0 && char.IsLetter(token.Text[0])).Select(token => token.Text);

    private static bool IsFile(string document, string name)
    {
        string beside = Resolve(document, name);
        return Repository.Files.Contains(beside) || Repository.Files.Any(file => file == name || file.EndsWith("/" + name, StringComparison.Ordinal));
    }

    private static bool Resolves(string document, string target)
    {
        string[] parts = target.Split('#', 2);
        string file = parts[0].Length == 0 ? document : Resolve(document, parts[0]);
        bool exists = Repository.Files.Contains(file) || Directory.Exists(Path.Combine(Repository.Root, file));
        return exists && (parts.Length == 1 || Anchors(file).Contains(parts[1]));
    }

    private static string Resolve(string document, string target)
    {
        string folder = Path.Combine(Repository.Root, Path.GetDirectoryName(document) ?? "");
        return Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, target))).Replace('\\', '/').TrimEnd('/');
    }

    private static IEnumerable<string> Anchors(string document) => Heading.Matches(Repository.Read(document))
        .Select(match => Regex.Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-'));
}
