using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Routing.Benchmarks;

/// <summary>
/// Pairs have to be taken back between iterations, so each iteration is one invocation of many pairs. In process: the benchmarks warm
/// themselves up, and nothing has to be built.
/// </summary>
public sealed class PairingConfig : ManualConfig
{
    /// <summary>Makes the configuration.</summary>
    public PairingConfig() => AddJob(Job.Default
        .WithId("Pairing")
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(3)
        .WithIterationCount(15)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithGcForce(false));
}
