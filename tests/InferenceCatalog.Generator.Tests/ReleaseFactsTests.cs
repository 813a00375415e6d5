using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Tests.Requests;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests;

public sealed class ReleaseFactsTests
{
    [Fact]
    public void The_assembly_knows_the_tasks_of_the_repository()
    {
        var expected = RuntimeSources.Tasks.Values.Select(text => TaskFactsReader.Read(text, TestContext.Current.CancellationToken).Value!);

        Assert.Equal(expected.OrderBy(task => task.Id, StringComparer.Ordinal), ReleaseFacts.Current.Tasks);
    }

    [Fact]
    public void The_assembly_knows_the_providers_of_the_repository()
    {
        var expected = ProviderFactsReader.Read(RuntimeSources.Providers, TestContext.Current.CancellationToken).Value!.Providers;

        Assert.Equal(expected, ReleaseFacts.Current.Providers);
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void They_are_read_once() => Assert.Same(ReleaseFacts.Current, ReleaseFacts.Current);

    [Fact]
    public void A_task_or_provider_is_found_by_its_id_alone()
    {
        Assert.Equal("TextToImage", ReleaseFacts.Current.FindTask("text-to-image")?.Name);
        Assert.Null(ReleaseFacts.Current.FindTask("Text-To-Image"));
        Assert.Equal("fal-ai", ReleaseFacts.Current.FindProvider("fal-ai")?.Id);
        Assert.Null(ReleaseFacts.Current.FindProvider("acme"));
    }
}
