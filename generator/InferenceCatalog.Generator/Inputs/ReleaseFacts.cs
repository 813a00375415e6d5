using System.IO;
using System.Reflection;
using InferenceCatalog.Generator.Requests;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Inputs;

/// <summary>The tasks and providers that this release knows: the ones that its runtime can call.</summary>
/// <remarks>
/// They are part of the release, so they stand in its assembly. As files they would be inputs of every project, and the compiler
/// walks over all of those on each keystroke.
/// </remarks>
internal sealed class ReleaseFacts
{
    private const string ProvidersResource = "catalog/providers.json";
    private const string TaskResources = "catalog/tasks/";

    private static readonly Lazy<ReleaseFacts> Embedded = new(ReadEmbedded);

    private readonly Dictionary<string, TaskFacts> tasksById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProviderFacts> providersById = new(StringComparer.Ordinal);

    public ReleaseFacts(EquatableArray<TaskFacts> tasks, EquatableArray<ProviderFacts> providers)
    {
        Tasks = tasks;
        Providers = providers;
        foreach (var task in tasks)
            tasksById[task.Id] = task;

        foreach (var provider in providers)
            providersById[provider.Id] = provider;
    }

    /// <summary>The facts of the release that this assembly is part of, read once per process.</summary>
    public static ReleaseFacts Current => Embedded.Value;

    /// <summary>The tasks, sorted by id.</summary>
    public EquatableArray<TaskFacts> Tasks { get; }

    public EquatableArray<ProviderFacts> Providers { get; }

    public TaskFacts? FindTask(string id) => tasksById.TryGetValue(id, out var task) ? task : null;

    public ProviderFacts? FindProvider(string id) => providersById.TryGetValue(id, out var provider) ? provider : null;

    /// <summary>Whether the runtime can call a route. A chat runs through Hugging Face's router whoever serves it, so its provider need not be known.</summary>
    public bool CanCall(SnapshotRoute route) =>
        FindTask(route.Task) is not null && (route.Task == TaskSpec.ChatId || FindProvider(route.Provider) is not null);

    private static ReleaseFacts ReadEmbedded()
    {
        var assembly = typeof(ReleaseFacts).Assembly;
        var names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        var tasks = new List<TaskFacts>(names.Length);
        foreach (var name in names)
        {
            if (name.StartsWith(TaskResources, StringComparison.Ordinal))
                tasks.Add(Sound(name, TaskFactsReader.Read(ReadText(assembly, name), CancellationToken.None).Value));
        }

        var providers = ProviderFactsReader.Read(ReadText(assembly, ProvidersResource), CancellationToken.None).Value;
        return new ReleaseFacts(new EquatableArray<TaskFacts>(tasks), Sound(ProvidersResource, providers).Providers);
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static T Sound<T>(string name, T? value)
        where T : class =>
        value ?? throw new InvalidOperationException($"The resource '{name}' of InferenceCatalog.Generator cannot be read: the assembly was not built from this repository.");
}
