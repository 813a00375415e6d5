using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InferenceCatalog.Benchmarks;

/// <summary>How long each benchmark runs: long enough for ratios, short enough to be run before each release.</summary>
internal static class BenchmarkJob
{
    /// <summary>In this process, so that floor and subject share one JIT, one heap and one machine state.</summary>
    public static Job Short { get; } = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(4)
        .WithIterationCount(12);
}
