namespace Routing.Cli.Tests;

public sealed class AnonymousBankImportTests : IDisposable
{
    private const string Log = """
        vru+line	call_id	customer_id	priority	type	date	vru_entry	vru_exit	vru_time	q_start	q_exit	q_time	outcome	ser_start	ser_exit	ser_time	server
        LN1	1	5	2	PS	990103	9:00:00	9:00:06	6	9:00:06	9:00:16	10	AGENT	9:00:16	9:02:16	120	ADA
        LN1	2	0	0	NW	990103	9:01:00	9:01:06	6	9:01:06	9:01:36	30	HANG	0:00:00	0:00:00	0	NO_SERVER
        LN1	3	0	0	NW	990103	9:02:00	9:02:06	6	0:00:00	0:00:00	0	HANG	0:00:00	0:00:00	0	NO_SERVER

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-import");

    [Fact]
    public async Task GoodLog_WritesTraceAndRosterAndReportsCounts()
    {
        File.WriteAllText(InFolder("log.txt"), Log);
        var run = await CommandRun.Of("import", "anonymous-bank", InFolder("log.txt"), "--out", InFolder("calls.csv"), "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(3, run.Json.GetProperty("rowsRead").GetInt32());
        Assert.Equal(2, run.Json.GetProperty("kept").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("refused").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("refusedBecause").GetProperty("never-queued").GetInt32());
        Assert.Equal(0.5, run.Json.GetProperty("serviceLevel").GetProperty("offered").GetDouble());
        Assert.Equal(1, run.Json.GetProperty("serviceLevel").GetProperty("answered").GetDouble());
        Assert.Equal(
            "callId,queuedAt,customerId,priority,intent,patienceSeconds,handleSeconds\n990103-LN1-1,1999-01-03T07:00:06Z,5,2,PS,,120\n990103-LN1-2,1999-01-03T07:01:06Z,,0,NW,30,120\n",
            File.ReadAllText(InFolder("calls.csv")));
        Assert.Equal(
            "date,agentId,from,to\n1999-01-03,ADA,1999-01-03T07:00:16Z,1999-01-03T07:02:16Z\n",
            File.ReadAllText(InFolder("calls.roster.csv")));
    }

    [Fact]
    public async Task Scenarios_AreWrittenByDateAndCanBeSimulated()
    {
        File.WriteAllText(InFolder("log.txt"), Log);
        var run = await CommandRun.Of("import", "anonymous-bank", InFolder("log.txt"), "--out", InFolder("calls.csv"), "--scenarios", InFolder("days"), "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, run.Json.GetProperty("scenarios").GetInt32());
        var simulated = await CommandRun.Of("simulate", InFolder("days"), "--json");
        Assert.Equal((0, ""), (simulated.ExitCode, simulated.Error));
        Assert.Equal("1999-01-03.json", simulated.Json.GetProperty("files")[0].GetProperty("file").GetString());
        Assert.Equal([1, 1], simulated.Json.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("offered").GetInt32()));
    }

    [Fact]
    public async Task ForPeople_NamesEveryRefusal()
    {
        File.WriteAllText(InFolder("log.txt"), Log);
        var run = await CommandRun.Of("import", "anonymous-bank", InFolder("log.txt"), "--out", InFolder("calls.csv"));
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"never-queued\s+1", run.Output);
        Assert.Matches(@"phantom\s+0", run.Output);
    }

    [Fact]
    public async Task MissingLog_ExitsWith1()
    {
        var run = await CommandRun.Of("import", "anonymous-bank", InFolder("none.txt"), "--out", InFolder("calls.csv"), "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("none.txt", run.Error);
    }

    [Fact]
    public async Task OtherFile_ExitsWith1AndWritesNothing()
    {
        File.WriteAllText(InFolder("log.txt"), "a,b\n1,2\n");
        var run = await CommandRun.Of("import", "anonymous-bank", InFolder("log.txt"), "--out", InFolder("calls.csv"));
        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(InFolder("calls.csv")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
