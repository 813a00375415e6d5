using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests;

/// <summary>Says what a run did in each named step of a pipeline.</summary>
internal static class StageReasons
{
    /// <summary>The reasons of a step's outputs in the last run; fails where no step has that name.</summary>
    public static IncrementalStepRunReason[] Of(GeneratorHarness harness, string stage)
    {
        var steps = harness.Result.Results[0].TrackedSteps;
        Assert.True(steps.ContainsKey(stage), $"No step is named '{stage}'; there are: {string.Join(", ", steps.Keys)}.");
        return [.. steps[stage].SelectMany(step => step.Outputs).Select(output => output.Reason)];
    }

    /// <summary>The reasons of the files that the generator gave in the last run.</summary>
    public static IncrementalStepRunReason[] OfOutputs(GeneratorHarness harness) =>
        [.. harness.Result.Results[0].TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Fails unless every named step and every output of the last run came from the cache.</summary>
    public static void AssertNothingRan(GeneratorHarness harness)
    {
        var result = harness.Result.Results[0];
        var reasons = result.TrackedSteps
            .SelectMany(stage => stage.Value.SelectMany(step => step.Outputs).Select(output => (stage.Key, output.Reason)))
            .Where(step => step.Key != "Compilation")
            .ToArray();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, step => Assert.Equal(IncrementalStepRunReason.Cached, step.Reason));
        Assert.All(OfOutputs(harness), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
