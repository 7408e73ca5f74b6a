using BenchmarkDotNet.Attributes;

namespace Routing.Benchmarks;

/// <summary>The engine and the simpler routers on the same task: the methods that a kind of pairing has in common.</summary>
[Config(typeof(PairingConfig))]
public abstract class RouterCases
{
    /// <summary>Pairs made per measured iteration, and so operations.</summary>
    public const int Pairs = 500;

    private IRouter _router = null!;

    /// <summary>Center's size.</summary>
    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = null!;

    /// <summary>Sizes to try.</summary>
    public static IEnumerable<Shape> Shapes => Shape.Usual;

    /// <summary>Contacts that exist at once, at most.</summary>
    protected abstract int Contacts { get; }

    /// <summary>Prepares the bare match.</summary>
    [GlobalSetup(Target = nameof(Bitmap))]
    public void SetUpBitmap() => Start(population => new BitmapRouter(population, Contacts));

    /// <summary>Prepares the engine.</summary>
    [GlobalSetup(Target = nameof(Engine))]
    public void SetUpEngine() => Start(population => new EngineRouter(population, Contacts));

    /// <summary>Prepares the heaps.</summary>
    [GlobalSetup(Target = nameof(Heaps))]
    public void SetUpHeaps() => Start(population => new PriorityRouter(population, Contacts));

    /// <summary>Prepares the scan.</summary>
    [GlobalSetup(Target = nameof(Scan))]
    public void SetUpScan() => Start(population => new ScanRouter(population, Contacts));

    /// <summary>Prepares the queries.</summary>
    [GlobalSetup(Target = nameof(Linq))]
    public void SetUpLinq() => Start(population => new LinqRouter(population));

    /// <summary>Prepares the dispatch loop.</summary>
    [GlobalSetup(Target = nameof(DispatchLoop))]
    public void SetUpDispatchLoop() => Start(population => new DispatchLoopRouter(population, Contacts));

    /// <summary>Takes the pairs of the last iteration back.</summary>
    [IterationCleanup]
    public void Undo() => Undo(_router);

    /// <summary>The bare match.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public void Bitmap() => Run(_router);

    /// <summary>The engine.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public void Engine() => Run(_router);

    /// <summary>A PriorityQueue per queue and per signature.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public void Heaps() => Run(_router);

    /// <summary>A linear scan of arrays.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public void Scan() => Run(_router);

    /// <summary>A loop over all who wait, once in ten commands.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public void DispatchLoop() => Run(_router);

    /// <summary>LINQ over lists.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public void Linq() => Run(_router);

    /// <summary>Brings a router to where the pairing starts.</summary>
    protected abstract void Prepare(IRouter router);

    /// <summary>Makes the pairs.</summary>
    protected abstract void Run(IRouter router);

    /// <summary>Takes the pairs back.</summary>
    protected abstract void Undo(IRouter router);

    private void Start(Func<Population, IRouter> create)
    {
        _router = create(new Population(Shape));
        Prepare(_router);
        WarmUp.For(
            () =>
            {
                Run(_router);
                if (_router.Pairs != Pairs) throw new InvalidOperationException($"{_router.GetType().Name} made {_router.Pairs} pairs.");
                Undo(_router);
            });
    }
}
