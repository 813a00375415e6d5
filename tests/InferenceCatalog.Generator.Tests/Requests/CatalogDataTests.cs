using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Requests;

/// <summary>The tasks and providers of this repository against its snapshot.</summary>
public sealed class CatalogDataTests
{
    /// <summary>Routes of the Hub for which the official client has no code: they can be listed, not called.</summary>
    private static readonly string[] KnownGaps = ["hf-inference text-to-video", "novita feature-extraction", "novita text-classification"];

    private static readonly TaskFacts[] Tasks =
        [.. RuntimeSources.Tasks.Values.Select(text => TaskFactsReader.Read(text, CancellationToken.None).Value!)];

    private static readonly EquatableArray<ProviderFacts> Providers =
        ProviderFactsReader.Read(RuntimeSources.Providers, CancellationToken.None).Value!.Providers;

    private static readonly Snapshot Snapshot = SnapshotReader.Read(RuntimeSources.Snapshot, CancellationToken.None).Value!;

    [Fact]
    public void Every_file_is_read_without_a_problem()
    {
        Assert.All(RuntimeSources.Tasks, task => Assert.Empty(TaskFactsReader.Read(task.Value, CancellationToken.None).Problems));
        Assert.Empty(ProviderFactsReader.Read(RuntimeSources.Providers, CancellationToken.None).Problems);
    }

    [Fact]
    public void A_tasks_file_has_the_tasks_name() =>
        Assert.Equal(RuntimeSources.Tasks.Keys, Tasks.Select(task => task.Id));

    [Fact]
    public void Every_task_of_the_snapshot_is_described()
    {
        var known = Tasks.Select(task => task.Id).ToHashSet();

        Assert.All(Routes(), route => Assert.Contains(route.Task, known));
    }

    [Fact]
    public void Every_provider_and_task_of_the_snapshot_is_in_the_provider_list_but_for_the_known_gaps()
    {
        var known = Providers.SelectMany(provider => provider.Tasks.Select(task => $"{provider.Id} {task.Task}")).ToHashSet();
        var missing = Routes().Select(route => $"{route.Provider} {route.Task}").Distinct().Where(pair => !known.Contains(pair));

        Assert.Equal(KnownGaps, missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_task_of_a_provider_is_described()
    {
        var known = Tasks.Select(task => task.Id).ToHashSet();

        Assert.All(Providers.SelectMany(provider => provider.Tasks), task => Assert.Contains(task.Task, known));
    }

    [Fact]
    public void What_a_provider_does_not_send_is_a_parameter_of_the_task()
    {
        var known = Tasks.ToDictionary(task => task.Id, task => task.Parameters.Select(parameter => parameter.Name).ToHashSet());
        var omitting = Providers.SelectMany(provider => provider.Tasks).Where(task => task.Omits.Count > 0).ToList();

        Assert.NotEmpty(omitting);
        Assert.All(omitting, task => Assert.Subset(known[task.Task], task.Omits.ToHashSet()));
    }

    [Fact]
    public void A_parameter_is_found_by_the_name_of_its_property() =>
        Assert.All(
            Tasks.SelectMany(task => task.Parameters).Select(parameter => parameter.Name),
            name => Assert.Equal(name, RequestUses.ParameterOf(string.Concat(name.Split('_').Select(piece => char.ToUpperInvariant(piece[0]) + piece[1..])))));

    [Fact]
    public void Hf_inference_embeddings_say_which_pipeline_is_meant()
    {
        var tasks = Providers.Single(provider => provider.Id == "hf-inference").Tasks.ToDictionary(task => task.Task, task => task.Path);

        Assert.Equal("models/{model}/pipeline/feature-extraction", tasks["feature-extraction"]);
        Assert.Equal("models/{model}/pipeline/sentence-similarity", tasks["sentence-similarity"]);
        Assert.Equal("models/{model}", tasks["text-to-image"]);
    }

    [Fact]
    public void Every_summary_is_one_sentence() =>
        Assert.All(
            Tasks.SelectMany(task => task.Inputs.Concat(task.Parameters).Select(member => member.Summary).Append(task.Summary)),
            summary => Assert.Matches("^[A-Z][^.]*(\\.[0-9][^.]*)*\\.$", summary));

    private static IEnumerable<SnapshotRoute> Routes() => Snapshot.Models.SelectMany(model => model.Routes);
}
