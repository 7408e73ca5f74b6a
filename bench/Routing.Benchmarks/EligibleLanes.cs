using BenchmarkDotNet.Attributes;
using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>
/// An agent becomes ready and gets the best of 1,000 waiting contacts, then goes not ready and the contact waits again: what each further
/// lane costs that the agent may serve and in which somebody waits. Two commands per operation.
/// </summary>
[Config(typeof(OperationConfig))]
public class EligibleLanes
{
    private const int Waiting = 1_000;
    private const int Agents = 1_000;

    private EngineRouter _router = null!;

    /// <summary>Lanes that each agent serves.</summary>
    [Params(1, 8, 32, 64)]
    public int Lanes { get; set; }

    /// <summary>Prepares the waiting contacts, ten in each of 100 lanes.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var population = new Population(new Shape(Agents, 100, 64, Lanes));
        _router = new EngineRouter(population, Waiting);
        for (int contact = 0; contact < Waiting; contact++) _router.Arrive(contact, population.QueueOf(contact));
        WarmUp.For(ReadyAndBack);
    }

    /// <summary>Ready, not ready.</summary>
    [Benchmark(OperationsPerInvoke = Agents)]
    public void ReadyAndBack()
    {
        for (int agent = 0; agent < Agents; agent++)
        {
            _router.Ready(agent);
            _router.Apply(Command.NotReady(agent, NotReadyReason.FirstOfHost));
        }
    }
}
