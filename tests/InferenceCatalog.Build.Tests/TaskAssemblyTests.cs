using System.Reflection;
using System.Runtime.Versioning;

namespace InferenceCatalog.Build.Tests;

public class TaskAssemblyTests
{
    [Fact]
    public void It_needs_nothing_that_the_host_of_the_build_does_not_bring()
    {
        var needed = typeof(RefreshCatalog).Assembly.GetReferencedAssemblies().Select(reference => reference.Name);

        Assert.Equal(["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "netstandard"], needed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_loads_into_every_MSBuild() =>
        Assert.Equal(".NETStandard,Version=v2.0", typeof(RefreshCatalog).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);

    [Fact]
    public void The_tasks_are_all_that_it_shows() =>
        Assert.Equal([typeof(CatalogReport), typeof(CheckCatalog), typeof(RefreshCatalog), typeof(ReportDrift)], typeof(RefreshCatalog).Assembly.GetExportedTypes());
}
