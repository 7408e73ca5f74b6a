using System.Text.RegularExpressions;

namespace Routing.Tidy.Tests;

public class DeploymentTests
{
    private const string Folder = "deploy/";

    // As the gateway reads the environment: ROUTING_CLUSTER__SILO_PORT is Routing:Cluster:SiloPort.
    private static readonly Regex Setting = new(@"(?<![\w{$])ROUTING_(?<path>[A-Z0-9_]+)(?=\s*[:=]|$)", RegexOptions.Multiline);

    private static readonly Regex Literal = new("\"(?<text>[^\"\\s]+)\"");

    private static IEnumerable<string> Deployed =>
        Repository.Files.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith("/Containerfile", StringComparison.Ordinal)));

    [Fact]
    public void Settings_AreKnownToTheProgram()
    {
        HashSet<string> known = [.. from file in Repository.Product from Match literal in Literal.Matches(Repository.Read(file.Path)) select Plain(literal.Groups["text"].Value)];
        List<(string Path, string Name)> used = [.. from path in Deployed from Match match in Setting.Matches(Repository.Read(path)) select (path, match.Groups["path"].Value)];
        Assert.NotEmpty(used);
        IEnumerable<string> findings =
            from setting in used
            from part in setting.Name.Split("__")
            where !part.All(char.IsAsciiDigit) && !known.Contains(Plain(part))
            select $"{setting.Path}: ROUTING_{setting.Name}";
        Tidy.None(findings, "A setting in deploy/ is one that the program reads.");
    }

    [Fact]
    public void Images_StartAssembliesThatTheirProjectsMake()
    {
        string file = Repository.Read(Folder + "container/Containerfile");
        HashSet<string> made = [.. Regex.Matches(file, "dotnet publish (?<project>[\\w./]+)").Select(match => AssemblyOf(match.Groups["project"].Value))];
        string[] started = [.. Regex.Matches(file, "ENTRYPOINT \\[\"dotnet\", \"(?<name>[\\w.]+)\"\\]").Select(match => match.Groups["name"].Value)];
        Assert.NotEmpty(started);
        Tidy.None(started.Where(name => !made.Contains(name)), "What an image starts is the assembly of a project that it publishes.");
    }

    [Fact]
    public void ManifestsOfKubernetes_AreListedInTheKustomization()
    {
        const string Manifests = Folder + "kubernetes/";
        string kustomization = Repository.Read(Manifests + "kustomization.yaml");
        IEnumerable<string> findings = Deployed
            .Where(path => path.StartsWith(Manifests, StringComparison.Ordinal) && !path.EndsWith("kustomization.yaml", StringComparison.Ordinal))
            .Where(path => !kustomization.Contains($"\n  - {Path.GetFileName(path)}\n", StringComparison.Ordinal));
        Tidy.None(findings, "Every manifest is applied.");
    }

    [Fact]
    public void Manifests_AreIndentedByTwoSpaces()
    {
        IEnumerable<string> findings =
            from path in Deployed
            where path.EndsWith(".yaml", StringComparison.Ordinal)
            from line in Repository.Read(path).Split('\n')
            where line.Contains('\t', StringComparison.Ordinal) || (line.Length - line.TrimStart(' ').Length) % 2 != 0
            select $"{path}: {line}";
        Tidy.None(findings, "YAML knows no tabs, and ours steps by two spaces.");
    }

    private static string AssemblyOf(string project)
    {
        string name = Path.GetFileName(project);
        Match own = Regex.Match(Repository.Read($"{project}/{name}.csproj"), "<AssemblyName>(?<name>[^<]+)<");
        return (own.Success ? own.Groups["name"].Value : name) + ".dll";
    }

    // Case and separators are lost between the environment and the configuration.
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
