using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Routing.Benchmarks;

/// <summary>Operations that end where they began: short iterations of as many invocations as fit.</summary>
public sealed class OperationConfig : ManualConfig
{
    /// <summary>Makes the configuration.</summary>
    public OperationConfig() => AddJob(Job.Default
        .WithId("Operation")
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(3)
        .WithIterationCount(10)
        .WithIterationTime(TimeInterval.FromMilliseconds(100)));
}
