namespace Routing.Grains.Tests;

/// <summary>The plan of the tests' centers.</summary>
internal static class TestPlan
{
    internal const string Json = """
        { "center": "north",
          "skills": [{ "id": "general" }],
          "queues": [{ "id": "general", "serviceLevel": { "withinSeconds": 20, "target": 0.75 }, "reservationSeconds": 60, "joinWhenUnstaffed": true }] }
        """;
}
