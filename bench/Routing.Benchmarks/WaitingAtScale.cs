using BenchmarkDotNet.Attributes;
using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>The same commands while nobody, 1,000 or 100,000 contacts wait. 10,000 agents, 100 queues, 64 signatures.</summary>
[Config(typeof(OperationConfig))]
public class WaitingAtScale
{
    private const int Rounds = 1_000;

    private EngineRouter _router = null!;
    private Population _population = null!;

    /// <summary>Contacts that wait.</summary>
    [Params(0, 1_000, 100_000)]
    public int Waiting { get; set; }

    /// <summary>Prepares the waiting contacts.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _population = new Population(new Shape(10_000, 100, 64));
        _router = new EngineRouter(_population, Math.Max(Waiting, Rounds));
        for (int contact = 0; contact < Waiting; contact++) _router.Arrive(contact, _population.QueueOf(contact));
        WarmUp.For(() =>
        {
            ReadyAndBack();
            ArriveAndHangUp();
        });
    }

    /// <summary>An agent becomes ready, gets the best contact if one waits, and goes not ready again: two commands.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public void ReadyAndBack()
    {
        for (int agent = 0; agent < Rounds; agent++)
        {
            _router.Ready(agent);
            _router.Apply(Command.NotReady(agent, NotReadyReason.FirstOfHost));
        }
    }

    /// <summary>A contact arrives, finds no agent, waits, and hangs up: two commands.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public void ArriveAndHangUp()
    {
        for (int round = 0; round < Rounds; round++)
        {
            long contact = 1_000_000_000L + round;
            _router.Apply(Command.Offer(contact, _population.QueueOf(round)));
            _router.Apply(Command.HangUp(contact));
        }
    }
}
