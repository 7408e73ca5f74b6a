namespace Routing.Simulation.Tests;

public sealed class BankLogScenarioTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MadeUpLog_BecomesAScenarioPerDateThatRuns()
    {
        BankLogCalls log = BankLogFiles.ReadMadeUp();
        IReadOnlyList<string> files = BankLogScenario.Write(log, Path.Combine(_folder.Path, "days"));
        Assert.All(files, file => Assert.Matches(@"1999-\d\d-\d\d\.json$", file));
        List<Scenario> scenarios = [.. files.Select(Read)];
        Assert.Equal(log.Calls.Count, scenarios.Sum(scenario => scenario.Model.Trace.Count));
        Assert.Equal(log.Calls.Count(call => call.Priority == 2), scenarios.Sum(scenario => scenario.Model.Trace.Count(caller => caller.Queue == 0)));
        SimulationReport[] reports = [.. scenarios.Select(scenario => Simulation.Run(scenario, null, TestContext.Current.CancellationToken))];
        Assert.Equal(log.Calls.Count, QueueTotal.Of(reports).Sum(queue => queue.Offered));
    }

    /// <summary>All days of the real log, by queue: what callers are told is no worse than the plain estimate. Of a single day it may be.</summary>
    [Fact]
    public void RealJanuary_EstimatesAreNoWorseThanThePlainOnes()
    {
        BankLogCalls january = BankLogFiles.ReadJanuary();
        IReadOnlyList<string> files = BankLogScenario.Write(january, _folder.Path);
        Assert.Equal(29, files.Count);
        SimulationReport[] reports = [.. files.Select(file => Simulation.Run(Read(file), null, TestContext.Current.CancellationToken))];
        foreach (QueueTotal queue in QueueTotal.Of(reports))
        {
            EstimatedWaitReport wait = queue.EstimatedWait;
            Assert.True(wait.Contacts > 2000, $"{queue.Id}: {wait.Contacts} contacts");
            Assert.True(
                wait.MedianAbsoluteErrorSeconds <= wait.BaselineMedianAbsoluteErrorSeconds,
                $"{queue.Id}: {wait.MedianAbsoluteErrorSeconds} s, plain {wait.BaselineMedianAbsoluteErrorSeconds} s");
        }
    }

    private static Scenario Read(string file) => ScenarioReader.Read(File.ReadAllText(file), Path.GetDirectoryName(file)!);
}
