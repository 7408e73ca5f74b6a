using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Routing.Tidy.Tests;

public class ProjectTests
{
    private static readonly Regex ClusterProject = new(@"Routing\.(Grains|Silo)(\.Tests)?\.csproj$");

    // Who may refer to whom, directly. What is not listed refers to nothing.
    private static readonly Dictionary<string, string[]> Directions = new()
    {
        ["Routing.Core"] = [],
        ["Routing.Center"] = ["Routing.Core"],
        ["Routing.Simulation"] = ["Routing.Core", "Routing.Center"],
        ["Routing.Gateway"] = ["Routing.Core", "Routing.Center", "Routing.Simulation"],
        ["Routing.Cli"] = ["Routing.Core", "Routing.Center", "Routing.Simulation"],
        ["Routing.Grains"] = ["Routing.Core", "Routing.Center"],
        ["Routing.Silo"] = ["Routing.Core", "Routing.Center", "Routing.Gateway", "Routing.Grains"],
    };

    [Fact]
    public void References_FollowTheDirectionsOfTheDesign()
    {
        IEnumerable<string> findings =
            from path in Repository.Projects
            where path.StartsWith("src/", StringComparison.Ordinal)
            let name = Path.GetFileNameWithoutExtension(path)
            let allowed = Directions.GetValueOrDefault(name, [])
            from target in References(path, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include))
            where !allowed.Contains(target)
            select $"{name} → {target}";
        Tidy.None(findings, "Dependencies point towards Core.");
    }

    [Fact]
    public void Core_RefersToNothing()
    {
        const string core = "src/Routing.Core/Routing.Core.csproj";
        IEnumerable<string> findings = new[] { "PackageReference", "ProjectReference", "FrameworkReference", "Reference" }
            .SelectMany(kind => References(core, kind));
        Tidy.None(findings, "Core stands on the base class library alone.");
    }

    [Fact]
    public void Orleans_IsKnownToGrainsAndSiloOnly()
    {
        IEnumerable<string> findings =
            from path in Repository.Projects
            where !ClusterProject.IsMatch(path)
            from package in References(path, "PackageReference")
            where package.StartsWith("Microsoft.Orleans", StringComparison.Ordinal)
            select $"{path}: {package}";
        Tidy.None(findings, "Everything but Grains and Silo builds without Orleans.");
    }

    [Fact]
    public void Versions_StandInOnePlace()
    {
        IEnumerable<string> findings =
            from path in Repository.Projects
            from package in XDocument.Parse(Repository.Read(path)).Descendants("PackageReference")
            where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
            select $"{path}: {package.Attribute("Include")?.Value}";
        Tidy.None(findings, "Package versions stand in Directory.Packages.props.");
    }

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        string solution = Repository.Read("Routing.sln").Replace('\\', '/');
        Tidy.None(Repository.Projects.Where(path => !solution.Contains(path, StringComparison.Ordinal)), "Routing.sln lacks projects.");
    }

    [Fact]
    public void EmbeddedSolution_HoldsEveryProjectThatNeedsNoOrleans()
    {
        string filter = Repository.Read("Routing.Embedded.slnf");
        IEnumerable<string> findings = Repository.Projects
            .Where(path => filter.Contains($"\"{path}\"", StringComparison.Ordinal) == ClusterProject.IsMatch(path));
        Tidy.None(findings, "Routing.Embedded.slnf holds all projects but Grains, Silo and their tests.");
    }

    [Fact]
    public void Suites_ReportTheirRatioToTheProduct()
    {
        Dictionary<string, int> product = LinesByProject(Repository.Product);
        Dictionary<string, int> tests = LinesByProject(Repository.Sources.Where(file => file.IsTest && !file.Path.Contains("Tidy", StringComparison.Ordinal)));
        foreach ((string project, int lines) in product.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            int tested = tests.GetValueOrDefault(project + ".Tests");
            Tidy.Report($"{project}: {lines} lines, tests {tested} lines, ratio {(double)tested / lines:F2}");
        }

        Tidy.Report($"all suites but this: ratio of test to product lines {(double)tests.Values.Sum() / product.Values.Sum():F2}");
        Assert.NotEmpty(product);
    }

    private static Dictionary<string, int> LinesByProject(IEnumerable<SourceFile> files) => files
        .GroupBy(file => file.Path.Split('/')[1])
        .ToDictionary(group => group.Key, group => group.Sum(file => file.LineCount));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind).Select(element => element.Attribute("Include")?.Value ?? "");
}
