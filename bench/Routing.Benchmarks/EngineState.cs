using System.Buffers;
using BenchmarkDotNet.Attributes;
using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>The engine's state as a whole, with 1,000 waiting contacts: none of this is part of a decision.</summary>
[Config(typeof(OperationConfig))]
public class EngineState
{
    private const int Waiting = 1_000;

    private readonly ArrayBufferWriter<byte> _saved = new(1 << 22);
    private EngineRouter _router = null!;
    private RoutingTable _table = null!;

    /// <summary>Center's size.</summary>
    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = null!;

    /// <summary>Sizes to try.</summary>
    public static IEnumerable<Shape> Shapes => Shape.Growing;

    /// <summary>Prepares the center and one snapshot.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var population = new Population(Shape);
        _table = population.Table();
        _router = new EngineRouter(population, Waiting);
        for (int contact = 0; contact < Waiting; contact++) _router.Arrive(contact, population.QueueOf(contact));
        Save();
    }

    /// <summary>Snapshot into memory.</summary>
    [Benchmark]
    public int Save()
    {
        _saved.ResetWrittenCount();
        _router.Engine.Save(_saved);
        return _saved.WrittenCount;
    }

    /// <summary>An engine from a snapshot.</summary>
    [Benchmark]
    public RoutingEngine Load() => RoutingEngine.Load(_saved.WrittenSpan, _table);

    /// <summary>The hash over the whole state.</summary>
    [Benchmark]
    public ulong StateHash() => _router.Engine.StateHash();

    /// <summary>Service-level counters of the last 1, 5 and 30 minutes of one queue.</summary>
    [Benchmark]
    public long ServiceLevels() =>
        _router.Engine.ReadWindow(0, 60).Offered + _router.Engine.ReadWindow(0, 300).Offered + _router.Engine.ReadWindow(0, 1_800).Offered;
}
