using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Models;

public sealed class MemoryRetentionTests
{
    private const int Edits = 10;

    [Fact]
    public void The_compilations_of_earlier_keystrokes_are_collected()
    {
        var (driver, compilations) = TypeOn();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // The driver itself holds the last one.
        Assert.Equal(Edits, compilations.Count);
        Assert.All(compilations.Take(Edits - 1), compilation => Assert.False(compilation.TryGetTarget(out _)));
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, List<WeakReference<Compilation>> Compilations) TypeOn()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot);
        var compilations = new List<WeakReference<Compilation>>();
        for (var edit = 0; edit < Edits; edit++)
        {
            harness = harness.AfterUnrelatedEdit().Run();
            compilations.Add(new WeakReference<Compilation>(harness.Compilation));
        }

        return (harness.Driver, compilations);
    }
}
