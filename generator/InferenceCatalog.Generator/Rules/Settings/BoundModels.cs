using System.Collections.Concurrent;
using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Finds the models in settings that code sends to Hugging Face, where the settings do not show it by themselves.</summary>
/// <remarks>Where every such model is shown already, or there is none, no code is looked at.</remarks>
internal sealed class BoundModels
{
    private static readonly string[] ModelParameters = ["model", "modelId", "defaultModelId"];

    private readonly IAssemblySymbol? runtime;
    private readonly ValueFlow flow;
    private readonly ConfigurationKeys keys;
    private readonly BoundOptions options = new();
    private readonly Lazy<List<ICallReader>> readers;
    private readonly Lazy<SettingsCalls> calls;
    private readonly Lazy<List<(SettingsFile File, SettingsEntry Entry)>> open;
    private readonly ConcurrentDictionary<(SettingsFile File, SettingsEntry Entry), SyntaxNode> describers = new();

    public BoundModels(
        Compilation compilation,
        ReferencedLibraries libraries,
        Lazy<RuleCatalog?> catalog,
        Lazy<List<SettingsFile>> files)
    {
        runtime = libraries.Find(KnownLibrary.Runtime);
        flow = new ValueFlow(compilation);
        keys = new ConfigurationKeys(flow);
        readers = new(() => CallReaders.Create(compilation, libraries, catalog));
        calls = new(() => new SettingsCalls(new SettingsProofs(files.Value), catalog));
        open = new(() => FindOpen(files.Value));
    }

    /// <summary>The models in settings of which an operation, perhaps with others before it, shows where they go.</summary>
    public IReadOnlyList<(SettingsFile File, Call Call)> Read(IOperation operation, CancellationToken cancellation)
    {
        if (open.Value.Count == 0 || KeysOf(operation, cancellation) is not { Count: > 0 } read)
            return [];

        var found = new List<(SettingsFile, Call)>();
        foreach (var key in read)
        {
            foreach (var (file, entry) in open.Value)
            {
                if (SettingsPath.IsOrIsItemOf(entry.Path, key)
                    && calls.Value.DescribeBound(file, entry) is { } call
                    && IsFirst(file, entry, operation.Syntax))
                {
                    found.Add((file, call));
                }
            }
        }

        return found;
    }

    /// <summary>Of several places in code that read a text, the first one says what is wrong with it; it may be asked again.</summary>
    private bool IsFirst(SettingsFile file, SettingsEntry entry, SyntaxNode place) => describers.GetOrAdd((file, entry), place) == place;

    private List<(SettingsFile File, SettingsEntry Entry)> FindOpen(List<SettingsFile> files)
    {
        var entries = new List<(SettingsFile, SettingsEntry)>();
        foreach (var file in files)
        {
            foreach (var entry in file.Entries)
            {
                if (SettingsCalls.IdOf(entry) is not null && calls.Value.DescribeModel(file, entry) is null)
                    entries.Add((file, entry));
            }
        }

        return entries;
    }

    private List<string> KeysOf(IOperation operation, CancellationToken cancellation)
    {
        if (operation is IInvocationOperation call && keys.BindingOf(call, cancellation) is var (type, section))
            return options.AddSection(type, section);

        if (ModelOf(operation) is not { ConstantValue.HasValue: false } model)
            return [];

        var found = new List<string>();
        foreach (var value in flow.Follow(model, cancellation))
        {
            if (keys.KeyOf(value.Operation, cancellation) is { } key)
            {
                if (GoesToHuggingFace(operation, cancellation))
                    found.Add(key);
            }
            else if (value.Operation is IPropertyReferenceOperation { Property: { IsIndexer: false, DeclaringSyntaxReferences.Length: > 0 } property }
                && GoesToHuggingFace(operation, cancellation))
            {
                found.AddRange(options.AddProperty(property));
            }
        }

        return found;
    }

    /// <summary>The text of a model that a call takes; null for a call that takes none.</summary>
    private IOperation? ModelOf(IOperation operation)
    {
        var (arguments, method) = operation switch
        {
            IInvocationOperation call => (call.Arguments, call.TargetMethod),
            IObjectCreationOperation { Constructor: { } constructor } creation => (creation.Arguments, constructor),
            _ => (ImmutableArray<IArgumentOperation>.Empty, null),
        };
        if (method is null || arguments.IsEmpty)
            return null;

        if (IsOfOurs(method))
            return arguments[0].Value;

        foreach (var parameter in ModelParameters)
        {
            if (arguments.ValueOf(parameter) is { } model)
                return model;
        }

        return null;
    }

    /// <summary>Our own ways from a text to a model; not <c>Unlisted</c>, which people use to be left alone.</summary>
    private bool IsOfOurs(IMethodSymbol method) =>
        runtime is not null
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, runtime)
        && method.Parameters.Length > 0
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && (method.Name is "Of" or "Parse" or "TryParse"
            || (method.MethodKind == MethodKind.Constructor && method.ContainingType.Name.EndsWith("Request", StringComparison.Ordinal)));

    private bool GoesToHuggingFace(IOperation operation, CancellationToken cancellation)
    {
        if (operation is IInvocationOperation { TargetMethod: var method } && IsOfOurs(method))
            return true;

        if (operation is IObjectCreationOperation { Constructor: { } constructor } && IsOfOurs(constructor))
            return true;

        foreach (var reader in readers.Value)
        {
            if (!reader.Operations.Contains(operation.Kind))
                continue;

            foreach (var call in reader.Read(operation, cancellation))
            {
                if (call.Endpoint.TakesModelIds && call.Endpoint.Kind != EndpointKind.InferenceClient)
                    return true;
            }
        }

        return false;
    }
}
