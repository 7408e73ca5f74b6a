using Routing.Core;

namespace Routing.Simulation.Tests;

public sealed class ScenarioReaderTests
{
    private const string Contract = """
        { "plan": {"queues": [{"id": "vip", "serviceLevel": {"withinSeconds": 20, "target": 0.85}, "protected": true},
                              {"id": "general", "serviceLevel": {"withinSeconds": 20, "target": 0.75}}],
                   "policy": "guard"},
          "durationSeconds": 28800, "warmupSeconds": 3600, "replications": 10, "seed": 1,
          "arrivals": [{"queue": "vip", "ratePerSecond": 0.1,
                        "handle": {"distribution": "exponential", "meanSeconds": 180},
                        "patience": {"distribution": "exponential", "meanSeconds": 120}},
                       {"queue": "general", "ratePerSecond": 0.9,
                        "handle": {"distribution": "lognormal", "meanSeconds": 180, "cv": 1.0}}],
          "agents": [{"group": "pool", "count": 167, "queues": ["vip", "general"]}] }
        """;

    [Fact]
    public void ContractsExample_IsReadAsItStands()
    {
        Scenario scenario = Read(Contract);
        SimulationModel model = scenario.Model;
        Assert.Equal(("guard", 10, 1L, 28_800_000L, 3_600_000L), (scenario.Policy, scenario.Replications, scenario.Seed, model.DurationMs, model.WarmupMs));
        Assert.Equal(["vip", "general"], model.QueueIds);
        Assert.Equal([(0.85, true), (0.75, false)], model.Table.Queues.Select(rule => (rule.Target, rule.Protected)));
        Assert.IsType<ExponentialTime>(model.Arrivals[0].Handle);
        Assert.IsType<LognormalTime>(model.Arrivals[1].Handle);
        Assert.NotNull(model.Arrivals[0].Patience);
        Assert.Null(model.Arrivals[1].Patience);
        Assert.Equal(("pool", 167), (model.Groups[0].Name, model.Groups[0].Count));
        Assert.All(model.Table.Queues, rule => Assert.True(rule.Steps[0].Alternatives[0].All(need => model.Groups[0].Profile.Meets(need, 0))));
    }

    [Theory]
    [InlineData("fifo", PolicyKind.Fifo)]
    [InlineData("lexg", PolicyKind.Lexg)]
    [InlineData("guardg", PolicyKind.Guardg)]
    public void PolicyAsked_StandsInPlaceOfThePlans(string name, PolicyKind kind)
    {
        Scenario scenario = ScenarioReader.Read(Contract, ".", name);
        Assert.Equal((name, kind), (scenario.Policy, scenario.Model.Table.Policy.Kind));
    }

    [Theory]
    [InlineData("\"durationSeconds\": 28800", "\"durationSeconds\": 0", "durationSeconds: must be above 0")]
    [InlineData("\"warmupSeconds\": 3600", "\"warmupSeconds\": -1", "warmupSeconds: must be 0 or more")]
    [InlineData("\"replications\": 10", "\"replications\": 0", "replications: must be 1")]
    [InlineData("\"seed\": 1", "\"seed\": 1, \"seriesSeconds\": 0.5", "seriesSeconds: must be 1 or more")]
    [InlineData("\"seed\": 1", "\"seed\": 1, \"seriesSeconds\": 14", "no more than 2000 bins")]
    [InlineData("\"count\": 167", "\"count\": 167, \"skills\": [\"singing\"]", "agents[0].skills: must be skills of the plan")]
    [InlineData("\"queue\": \"general\"", "\"queue\": \"3g\"", "arrivals[1].queue: \"3g\" is no queue")]
    [InlineData("\"ratePerSecond\": 0.9", "\"ratePerSecond\": -0.9", "arrivals[1].ratePerSecond: must be 0 or more")]
    [InlineData("\"ratePerSecond\": 0.9", "\"ratePerSecond\": \"often\"", "arrivals[1].ratePerSecond: must be a number")]
    [InlineData("\"ratePerSecond\": 0.9", "\"ratePerSecond\": {\"intervalSeconds\": 0, \"rates\": [1]}", "arrivals[1].ratePerSecond: must be a number")]
    [InlineData("\"ratePerSecond\": 0.9", "\"ratePerSecond\": {\"intervalSeconds\": 60, \"rates\": []}", "arrivals[1].ratePerSecond: must be a number")]
    [InlineData("\"ratePerSecond\": 0.9", "\"ratePerSecond\": {\"intervalSeconds\": 60}", "arrivals[1].ratePerSecond: must be a number")]
    [InlineData("\"ratePerSecond\": 0.9,", "", "arrivals[1].ratePerSecond: must be a number")]
    [InlineData("\"lognormal\"", "\"normal\"", "arrivals[1].handle.distribution: must be exponential, lognormal, erlang or deterministic")]
    [InlineData("\"cv\": 1.0", "\"cv\": 0", "arrivals[1].handle.cv: must be above 0")]
    [InlineData("\"cv\": 1.0", "\"phases\": 0", "arrivals[1].handle.phases: must be above 0")]
    [InlineData("\"meanSeconds\": 120", "\"meanSeconds\": 0", "arrivals[0].patience.meanSeconds: must be above 0")]
    [InlineData("\"queue\": \"vip\",", "\"queue\": \"vip\", \"noAnswer\": 1,", "arrivals[0].noAnswer: must be 0 or more and below 1")]
    [InlineData("\"queue\": \"vip\",", "\"queue\": \"vip\", \"ringSeconds\": -1,", "arrivals[0].ringSeconds: must be 0 or more")]
    [InlineData("\"queue\": \"vip\",", "\"queue\": \"vip\", \"priority\": 16,", "arrivals[0].priority: must be 0 to 15")]
    [InlineData("\"count\": 167", "\"count\": -1", "agents[0].count: must be 0 to 1000000")]
    [InlineData("\"group\": \"pool\", ", "", "agents[0].group: is missing")]
    [InlineData("[\"vip\", \"general\"]", "[]", "agents[0].queues: must name a queue")]
    [InlineData("[\"vip\", \"general\"]", "[\"vap\"]", "agents[0].queues: \"vap\" is no queue")]
    [InlineData("\"count\": 167", "\"count\": 167, \"capacity\": 0", "agents[0].capacity: must be 1 or more")]
    [InlineData("\"count\": 167", "\"count\": 167, \"shifts\": [{\"fromSeconds\": 9, \"untilSeconds\": 9}]", "agents[0].shifts: must end after they begin")]
    [InlineData("\"count\": 167", "\"count\": 5, \"shifts\": [{\"fromSeconds\": 0, \"untilSeconds\": 9, \"count\": 3}, {\"fromSeconds\": 8, \"untilSeconds\": 9, \"count\": 4}]", "agents[0].shifts: need 7 agents at once, the group has 5")]
    [InlineData("\"agents\": [", "\"agents\": [{\"group\": \"pool\", \"count\": 1, \"queues\": [\"vip\"]}, ", "agents: have the group \"pool\" twice")]
    [InlineData("\"policy\": \"guard\"", "\"policy\": \"luck\"", "plan.policy")]
    [InlineData("\"target\": 0.85", "\"target\": 1.85", "plan.queues[0].serviceLevel.target")]
    [InlineData("\"seed\": 1,", "\"seed\": 1, \"colour\": \"red\",", "colour")]
    [InlineData("\"group\": \"pool\"", "\"group\": null", "group")]
    [InlineData("{ \"plan\"", "{{ \"plan\"", "not as documented")]
    public void Mistake_IsNamedWithItsPath(string good, string bad, string expected)
    {
        Assert.Contains(good, Contract);
        var refused = Assert.Throws<FormatException>(() => Read(Contract.Replace(good, bad)));
        Assert.Contains(expected, refused.Message);
    }

    [Fact]
    public void SeveralMistakes_AreAllNamed()
    {
        string bad = Contract.Replace("28800", "0").Replace("\"count\": 167", "\"count\": -1").Replace("\"general\", \"rate", "\"3g\", \"rate");
        var refused = Assert.Throws<FormatException>(() => Read(bad));
        Assert.Equal(3, refused.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"plan\": 5}")]
    [InlineData("{\"plan\": {\"queues\": [{\"id\": \"a\"}]}, \"agents\": [{\"group\": \"g\", \"queues\": [\"a\"]}]}")]
    public void PartsMissing_Refused(string json) => Assert.Throws<FormatException>(() => Read(json));

    [Fact]
    public void RatesByInterval_AreKept()
    {
        Scenario scenario = Read(Contract.Replace("\"ratePerSecond\": 0.9", "\"ratePerSecond\": {\"intervalSeconds\": 10, \"rates\": [0, 5]}"));
        double first = scenario.Model.Arrivals[1].Rates.NextMs(0, new RandomSource(1, 0, 0));
        Assert.InRange(first, 10_000, 20_000);
    }

    [Fact]
    public void Shifts_AreReadInMilliseconds()
    {
        const string shifts = "\"count\": 9, \"shifts\": [{\"fromSeconds\": 0, \"untilSeconds\": 3600}, {\"fromSeconds\": 3600, \"untilSeconds\": 7200.5, \"count\": 4}]";
        Scenario scenario = Read(Contract.Replace("\"count\": 167", shifts));
        Assert.Equal([new ShiftModel(0, 3_600_000, null), new ShiftModel(3_600_000, 7_200_500, 4)], scenario.Model.Groups[0].Shifts);
    }

    [Fact]
    public void PlanByFileName_IsLookedForBesideTheScenario()
    {
        using var folder = new TempFolder();
        folder.Write("plan.json", """{ "queues": [{"id": "general"}], "policy": "lex" }""");
        const string json = """
            { "plan": "plan.json", "arrivals": [{"queue": "general", "ratePerSecond": 1, "handle": {"distribution": "deterministic", "meanSeconds": 60}}],
              "agents": [{"group": "desk", "count": 3, "queues": ["general"]}] }
            """;
        Assert.Equal("lex", ScenarioReader.Read(json, folder.Path).Policy);
        Assert.ThrowsAny<IOException>(() => ScenarioReader.Read(json.Replace("plan.json", "plans.json"), folder.Path));
    }

    [Fact]
    public void Trace_CallersComeAsItSays()
    {
        using var folder = new TempFolder();
        folder.Write("calls.csv", """
            callId,queuedAt,customerId,priority,intent,patienceSeconds,handleSeconds
            b,1999-01-03T10:00:02.5Z,c1,0,PS,,100
            a,1999-01-03T10:00:00Z,c2,2,PS,30,60.5

            """);
        const string json = """
            { "plan": {"queues": [{"id": "general"}]}, "warmupSeconds": 0, "durationSeconds": 60, "arrivals": {"trace": "calls.csv"},
              "agents": [{"group": "desk", "count": 3, "queues": ["general"]}] }
            """;
        Scenario scenario = ScenarioReader.Read(json, folder.Path);
        Assert.Equal([new TraceContact(0, 0, 30_000, 60_500), new TraceContact(2_500, 0, long.MaxValue, 100_000)], scenario.Model.Trace);
        QueueResult queue = Simulation.Run(scenario, null, TestContext.Current.CancellationToken).Queues[0];
        Assert.Equal((2.0, 1.0), (queue.Answered, queue.ServiceLevel.Mean));
        Assert.ThrowsAny<IOException>(() => ScenarioReader.Read(json.Replace("calls.csv", "none.csv"), folder.Path));
    }

    [Fact]
    public void Trace_CallersHaveThePriorityAndSkillsOfThePlan()
    {
        using var folder = new TempFolder();
        folder.Write("calls.csv", """
            callId,queuedAt,customerId,priority,intent,patienceSeconds,handleSeconds
            plain,1999-01-03T10:00:00Z,c1,0,PS,,100
            preferred,1999-01-03T10:00:01Z,c2,2,PS,,100
            english,1999-01-03T10:00:02Z,c3,0,PE,150,100

            """);
        const string json = """
            { "plan": {"skills": [{"id": "general"}, {"id": "english"}], "queues": [{"id": "general"}],
                       "classification": [{"when": {"tier": "preferred"}, "priority": 3, "continue": true},
                                          {"when": {"intent": "PE"}, "priority": 1, "requires": [{"skill": "english", "minLevel": 7}], "queue": "general"}]},
              "warmupSeconds": 0, "durationSeconds": 60, "arrivals": {"trace": "calls.csv"},
              "agents": [{"group": "desk", "count": 1, "queues": ["general"]}, {"group": "few", "count": 0, "queues": ["general"], "skills": ["english"]}] }
            """;
        Scenario few = ScenarioReader.Read(json, folder.Path);
        Assert.Equal([0, 3, 1], few.Model.Trace.Select(caller => caller.Priority));
        Assert.Equal([true, true, false], few.Model.Trace.Select(caller => caller.Extra == 0));
        Assert.Equal(2, AnsweredOf(few));
        Assert.Equal(3, AnsweredOf(ScenarioReader.Read(json.Replace("\"count\": 0", "\"count\": 1"), folder.Path)));

        static double AnsweredOf(Scenario scenario) => Simulation.Run(scenario, null, TestContext.Current.CancellationToken).Queues[0].Answered;
    }

    [Fact]
    public void SeriesSeconds_AreTheLengthOfTheBins()
    {
        Assert.Equal(900, Read(Contract).Model.Bins.BinSeconds);
        Assert.Equal((300, 96), (Read(Contract.Replace("\"seed\": 1", "\"seed\": 1, \"seriesSeconds\": 300")).Model.Bins is var bins ? ((int)bins.BinSeconds, bins.Count) : default));
    }

    [Fact]
    public void ShippedScenarios_AreGood()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "scenarios"), "*.json");
        Assert.True(files.Length >= 12);
        Assert.All(files, file => Assert.True(ScenarioReader.Read(File.ReadAllText(file), Path.GetDirectoryName(file)!).Model.Groups[0].Count > 0));
    }

    private static Scenario Read(string json) => ScenarioReader.Read(json, ".");
}
