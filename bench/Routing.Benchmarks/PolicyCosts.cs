using BenchmarkDotNet.Attributes;
using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>A pairing of a ready agent, taken back, under each policy. 10,000 agents, 100 queues, 64 signatures of 8, 1,000 waiting, most of them late.</summary>
[Config(typeof(OperationConfig))]
public class PolicyCosts
{
    private const int Waiting = 1_000;

    private EngineRouter _router = null!;

    /// <summary>The policy.</summary>
    [Params(PolicyKind.Guard, PolicyKind.Fifo, PolicyKind.Priority, PolicyKind.Weighted, PolicyKind.Lex, PolicyKind.Lexg, PolicyKind.Guardg)]
    public PolicyKind Policy { get; set; }

    /// <summary>Prepares the waiting contacts.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var population = new Population(new Shape(10_000, 100, 64));
        _router = new EngineRouter(population, Waiting, Policy);
        for (int contact = 0; contact < Waiting; contact++) _router.Arrive(contact, population.QueueOf(contact));
        WarmUp.For(ReadyAndBack);
    }

    /// <summary>Ready, not ready: two commands.</summary>
    [Benchmark(OperationsPerInvoke = Waiting)]
    public void ReadyAndBack()
    {
        for (int agent = 0; agent < Waiting; agent++)
        {
            _router.Ready(agent);
            _router.Apply(Command.NotReady(agent, NotReadyReason.FirstOfHost));
        }
    }
}
