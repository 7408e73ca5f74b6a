using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using Routing.Center.Tests;

namespace Routing.Silo.Tests;

/// <summary>The gateway's own tests of the API hold for a cluster, each request going to the next node.</summary>
[Trait("Needs", "postgres")]
public class ContractTests(Cluster cluster)
{
    private const string Suite = "Routing.Gateway.Tests";

    // Fewer would mean that tests are not found, or marked as embedded that need not be.
    private const int FewestTests = 100;

    [Fact]
    public async Task ApiTests_PassAgainstTheNodesInTurn()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        // The suite puts a plan of its own into force; the other tests have theirs.
        string plan = await nodes[0].Http.GetStringAsync("/v1/plan?asWritten=true", TestContext.Current.CancellationToken);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-contract-");
        try
        {
            string report = Path.Combine(folder.FullName, "report.xml");
            string said = await RunAsync(string.Join(',', nodes.Select(node => node.Http.BaseAddress)), report);
            XElement assembly = XDocument.Load(report).Root!.Element("assembly")!;
            Assert.True(NumberOf(assembly, "failed") + NumberOf(assembly, "errors") == 0, said);
            Assert.InRange(NumberOf(assembly, "passed"), FewestTests, int.MaxValue);
            Assert.Equal(0, NumberOf(assembly, "skipped"));
        }
        finally
        {
            folder.Delete(recursive: true);
            using var before = new StringContent(plan, Encoding.UTF8, "application/json");
            (await nodes[0].Http.PutAsync("/v1/plan", before, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
    }

    // Both suites stand side by side, built for the same configuration.
    private static string Program => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory.Replace("Routing.Silo.Tests", Suite, StringComparison.Ordinal), $"{Suite}.dll"));

    private static int NumberOf(XElement assembly, string name) => (int)assembly.Attribute(name)!;

    private static async Task<string> RunAsync(string addresses, string report)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])[Program, "-noLogo", "-noColor", "-trait-", "Runs=embedded", "-xml", report]) start.ArgumentList.Add(argument);
        start.Environment["ROUTING_TEST_URL"] = addresses;
        using Process suite = Process.Start(start)!;
        try
        {
            string said = await suite.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await suite.WaitForExitAsync(TestContext.Current.CancellationToken);
            return said;
        }
        finally
        {
            if (!suite.HasExited) suite.Kill();
        }
    }
}
