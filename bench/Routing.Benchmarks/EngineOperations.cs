using BenchmarkDotNet.Attributes;
using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>What the engine does besides pairing, while the center grows.</summary>
[Config(typeof(OperationConfig))]
public class EngineOperations
{
    private const int Waiting = 1_000;
    private const int Cycles = 500;

    private EngineRouter _busy = null!;
    private EngineRouter _calm = null!;
    private Population _population = null!;
    private long _contact;

    /// <summary>Center's size.</summary>
    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = null!;

    /// <summary>Sizes to try.</summary>
    public static IEnumerable<Shape> Shapes => Shape.Growing;

    /// <summary>Makes a center with 1,000 waiting contacts and no ready agent, and one with idle agents and nobody waiting.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _population = new Population(Shape);
        _busy = new EngineRouter(_population, Waiting);
        for (int contact = 0; contact < Waiting; contact++) _busy.Arrive(contact, _population.QueueOf(contact));
        _calm = new EngineRouter(_population, Waiting);
        for (int agent = 0; agent < Shape.Agents; agent++) _calm.Ready(agent);
        _contact = Waiting;
        WarmUp.For(() =>
        {
            SixCommands();
            NoAnswerAndRequeue();
            Abandon();
            TickOfASecond();
        });
    }

    /// <summary>Offer, accept, complete, end of wrap-up, not ready, ready: six commands per operation.</summary>
    [Benchmark(OperationsPerInvoke = Cycles)]
    public void SixCommands()
    {
        for (int cycle = 0; cycle < Cycles; cycle++)
        {
            long contact = ++_contact;
            _calm.Apply(Command.Offer(contact, _population.QueueOf(contact)));
            RoutingEvent reserved = _calm.Reserved();
            _calm.Apply(Command.Accept(reserved.Agent, reserved.Reservation));
            _calm.Apply(Command.Complete(reserved.Agent, contact));
            _calm.Apply(Command.EndWrapUp(reserved.Agent));
            _calm.Apply(Command.NotReady(reserved.Agent, NotReadyReason.FirstOfHost));
            _calm.Apply(Command.Ready(reserved.Agent));
        }
    }

    /// <summary>A caller somewhere in a lane hangs up and another one arrives: two commands per operation.</summary>
    [Benchmark(OperationsPerInvoke = Waiting)]
    public void Abandon()
    {
        // 617 has no divisor in common with 1,000: every contact once, and hardly ever the first or last of its lane.
        for (int i = 0; i < Waiting; i++)
        {
            int contact = i * 617 % Waiting;
            _busy.GiveUp(contact);
            _busy.Arrive(contact, _population.QueueOf(contact));
        }
    }

    /// <summary>One second passes: the controllers of all queues step.</summary>
    [Benchmark]
    public void TickOfASecond() => _busy.Apply(Command.Advance(), elapsedMs: 1_000);

    /// <summary>A millisecond passes in which nothing is due but, once in a thousand, the controllers.</summary>
    [Benchmark]
    public void TickOfAMillisecond() => _busy.Apply(Command.Advance());

    /// <summary>
    /// An agent's device is not answered: the contact is requeued, its agent goes not ready and another idle agent gets it. Then its caller hangs up and
    /// the first agent is ready again: four commands per operation, the offer included.
    /// </summary>
    [Benchmark(OperationsPerInvoke = Cycles)]
    public void NoAnswerAndRequeue()
    {
        for (int cycle = 0; cycle < Cycles; cycle++)
        {
            long contact = ++_contact;
            _calm.Apply(Command.Offer(contact, _population.QueueOf(contact)));
            int agent = _calm.Reserved().Agent;
            _calm.Apply(Command.AgentNoAnswer(contact));
            _calm.Apply(Command.HangUp(contact));
            _calm.Apply(Command.Ready(agent));
        }
    }
}
