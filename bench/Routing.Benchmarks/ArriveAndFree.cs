using BenchmarkDotNet.Attributes;

namespace Routing.Benchmarks;

/// <summary>
/// A contact arrives and gets an idle agent, then its caller hangs up and the agent is idle again: the whole round of a pair, two commands to the
/// engine, so that both routers end where they began.
/// </summary>
[Config(typeof(OperationConfig))]
public class ArriveAndFree
{
    private const int Rounds = 500;

    private IRouter _router = null!;
    private Population _population = null!;

    /// <summary>Center's size.</summary>
    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = null!;

    /// <summary>Sizes to try.</summary>
    public static IEnumerable<Shape> Shapes => Shape.Growing;

    /// <summary>Prepares the bare match.</summary>
    [GlobalSetup(Target = nameof(Bitmap))]
    public void SetUpBitmap() => Start(population => new BitmapRouter(population, Rounds));

    /// <summary>Prepares the engine.</summary>
    [GlobalSetup(Target = nameof(Engine))]
    public void SetUpEngine() => Start(population => new EngineRouter(population, Rounds));

    /// <summary>The bare match.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public void Bitmap() => Run();

    /// <summary>The engine.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public void Engine() => Run();

    private void Start(Func<Population, IRouter> create)
    {
        _population = new Population(Shape);
        _router = create(_population);
        for (int agent = 0; agent < Shape.Agents; agent++) _router.Ready(agent);
        WarmUp.For(Run);
    }

    private void Run()
    {
        for (int contact = 0; contact < Rounds; contact++)
        {
            _router.Arrive(contact, _population.QueueOf(contact));
            _router.GiveUp(contact);
        }
    }
}
