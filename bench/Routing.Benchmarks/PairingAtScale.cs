using BenchmarkDotNet.Attributes;

namespace Routing.Benchmarks;

/// <summary>The engine's two pairings from 1,000 to 100,000 agents, and with fewer queues, fewer and more signatures.</summary>
[Config(typeof(PairingConfig))]
public class PairingAtScale
{
    private readonly OfferToIdleAgent _offer = new();
    private readonly ReadyToWaitingContact _ready = new();

    /// <summary>Center's size.</summary>
    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = null!;

    /// <summary>Sizes to try.</summary>
    public static IEnumerable<Shape> Shapes => [.. Shape.Growing, .. Shape.Varied];

    /// <summary>Prepares the arriving contacts.</summary>
    [GlobalSetup(Target = nameof(Offer))]
    public void SetUpOffer()
    {
        _offer.Shape = Shape;
        _offer.SetUpEngine();
    }

    /// <summary>Prepares the waiting contacts.</summary>
    [GlobalSetup(Target = nameof(Ready))]
    public void SetUpReady()
    {
        _ready.Shape = Shape;
        _ready.SetUpEngine();
    }

    /// <summary>Takes the pairs of the last iteration back.</summary>
    [IterationCleanup(Target = nameof(Offer))]
    public void UndoOffer() => _offer.Undo();

    /// <summary>Takes the pairs of the last iteration back.</summary>
    [IterationCleanup(Target = nameof(Ready))]
    public void UndoReady() => _ready.Undo();

    /// <summary>A contact arrives and gets an idle agent.</summary>
    [Benchmark(OperationsPerInvoke = RouterCases.Pairs)]
    public void Offer() => _offer.Engine();

    /// <summary>An agent becomes ready and gets the best waiting contact.</summary>
    [Benchmark(OperationsPerInvoke = RouterCases.Pairs)]
    public void Ready() => _ready.Engine();
}
