namespace Routing.Cli.Tests;

/// <summary>A scenario file that is gone after the test.</summary>
internal sealed class ScenarioFiles : IDisposable
{
    private const string Small = """
        { "plan": {"queues": [{"id": "vip", "serviceLevel": {"withinSeconds": 20, "target": 0.85}, "protected": true},
                              {"id": "general", "serviceLevel": {"withinSeconds": 20, "target": 0.75}}]},
          "durationSeconds": 3600, "warmupSeconds": 600, "replications": 3, "seed": 5,
          "arrivals": [{"queue": "vip", "ratePerSecond": 0.02, "handle": {"distribution": "exponential", "meanSeconds": 120},
                        "patience": {"distribution": "exponential", "meanSeconds": 120}},
                       {"queue": "general", "ratePerSecond": 0.06, "handle": {"distribution": "exponential", "meanSeconds": 120},
                        "patience": {"distribution": "exponential", "meanSeconds": 120}}],
          "agents": [{"group": "pool", "count": 12, "queues": ["vip", "general"]}] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("routing-").FullName;

    /// <summary>The folder that they lie in.</summary>
    public string Folder => _folder;

    /// <summary>A small scenario, with something put in the place of something else.</summary>
    public string With(string part = "", string inItsPlace = "", string name = "scenario.json")
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, part.Length == 0 ? Small : Small.Replace(part, inItsPlace));
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
