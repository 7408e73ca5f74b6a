using System.Buffers;
using BenchmarkDotNet.Attributes;
using Routing.Center;
using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>What a center adds to each command besides its disk: the plan's classification of a call, and the journal's bytes of an offer with its three events.</summary>
[Config(typeof(OperationConfig))]
public class CenterParts
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4_096);
    private readonly EventBuffer _decoded = new();
    private readonly OfferCall _offer = new("ivr", new CallRequest
    {
        CallId = "call-000123",
        Ani = "13012345678",
        Dnis = "10010",
        Customer = new CustomerCard("c-991", "3g", "gold"),
        Language = "zh",
        Province = "beijing",
    });

    private EventBuffer _events = null!;
    private CompiledPlan _plan = null!;
    private int _commandBytes;

    /// <summary>Makes a reservation's events and compiles the shipped plan of an operator.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var population = new Population(new Shape(1_000, 100, 64));
        var router = new EngineRouter(population, 1);
        for (int agent = 0; agent < population.Shape.Agents; agent++) router.Ready(agent);
        router.Arrive(0, 0);
        _events = router.Events;
        string path = Path.Combine(ResultFile.FindRoot(), "plans", "unicom.json");
        _plan = CompiledPlan.Compile(PlanReader.ReadChecked(File.ReadAllText(path)), new PlanNumbers());
        Encode();
    }

    /// <summary>The command and its events as the journal keeps them.</summary>
    [Benchmark]
    public int Encode()
    {
        _bytes.ResetWrittenCount();
        CommandCodec.Write(_bytes, _offer);
        _commandBytes = _bytes.WrittenCount;
        EventCodec.Write(_bytes, _events.Events);
        return _bytes.WrittenCount;
    }

    /// <summary>Both read back, as recovery does.</summary>
    [Benchmark]
    public int Decode()
    {
        _decoded.Clear();
        CommandCodec.Read(_bytes.WrittenSpan[.._commandBytes], out _);
        EventCodec.Read(_bytes.WrittenSpan[_commandBytes..], _decoded, out _);
        return _decoded.Count;
    }

    /// <summary>Queue, priority and skills of the call by the plan.</summary>
    [Benchmark]
    public int Classify() => _plan.Classify(_offer.Call, 1_700_000_000_000, OpeningCalendar.Empty).Queue;
}
