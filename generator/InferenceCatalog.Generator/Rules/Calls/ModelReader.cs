using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads which models and providers an expression of our own API can be.</summary>
/// <remarks>
/// A generated constant is looked up by its name in the table of names of the snapshot it is of: the project's own, or the one
/// that comes with the public constants of another assembly.
/// </remarks>
internal sealed class ModelReader(
    Compilation compilation,
    IAssemblySymbol runtime,
    ModelStructs structs,
    ValueFlow flow,
    Lazy<RuleCatalog?> catalog,
    ReferencedCatalogs referenced)
{
    /// <summary>The models that a value of a model's struct can be, with their pins.</summary>
    public List<ModelValue> ReadModels(IOperation expression, CancellationToken cancellation)
    {
        var models = new List<ModelValue>(1);
        ReadModels(expression, depth: 0, models, cancellation);
        return models;
    }

    /// <summary>The providers that a value of type <c>Provider</c> can be.</summary>
    public List<(string Id, IOperation Origin)> ReadProviders(IOperation expression, CancellationToken cancellation)
    {
        var providers = new List<(string, IOperation)>(1);
        foreach (var value in flow.Follow(expression, cancellation))
        {
            switch (value.Operation)
            {
                case IPropertyReferenceOperation { Property: var property }
                    when IsConstant(property, property.ContainingType, CatalogConstants.Providers):
                    if (CatalogOf(property)?.Snapshot.Names.FindProviderId(property.Name) is { } id)
                        providers.Add((id, value.Operation));

                    break;
                case IObjectCreationOperation { Type: { Name: "Provider" } type, Arguments.Length: 1 } creation when IsRuntime(type):
                    foreach (var text in flow.FollowTexts(creation.Arguments[0].Value, cancellation))
                    {
                        if (text.Text is { } written)
                            providers.Add((written, text.Operation));
                    }

                    break;
            }
        }

        return providers;
    }

    /// <summary>The models that a text of the form <c>organisation/name:provider</c> can name.</summary>
    public List<ModelValue> ReadTexts(IOperation expression, EquatableArray<string> tasks, CancellationToken cancellation)
    {
        var models = new List<ModelValue>(1);
        foreach (var value in flow.FollowTexts(expression, cancellation))
        {
            if (value.Text is not { } text)
                continue;

            var (id, suffix) = ModelTexts.Split(text);
            PinValue? pin = suffix is null ? null : new PinValue(suffix, value.Operation, IsSuffix: true, tasks);
            models.Add(new ModelValue(id, value.Operation, tasks, pin, catalog.Value) { IsText = true });
        }

        return models;
    }

    private void ReadModels(IOperation expression, int depth, List<ModelValue> models, CancellationToken cancellation)
    {
        const int MaxDepth = 24;
        if (depth > MaxDepth)
            return;

        foreach (var value in flow.Follow(expression, cancellation))
        {
            switch (value.Operation)
            {
                case IPropertyReferenceOperation { Property: var property }
                    when IsConstant(property, property.ContainingType?.ContainingType, CatalogConstants.Models):
                    if (CatalogOf(property) is { } source && source.Snapshot.Names.FindId(property.ContainingType!.Name, property.Name) is { } id)
                        models.Add(new ModelValue(id, value.Operation, WrittenFor: default, Pin: null, source));

                    break;
                case IConversionOperation { OperatorMethod: { } conversion, Operand: var operand }
                    when structs.Find(conversion.ContainingType) is not null:
                    ReadModels(operand, depth + 1, models, cancellation);
                    break;
                case IInvocationOperation { TargetMethod: var method } invocation when structs.Find(method.ContainingType) is { } type:
                    ReadInvocation(invocation, type, depth, models, cancellation);
                    break;
            }
        }
    }

    private void ReadInvocation(
        IInvocationOperation invocation,
        ModelStruct type,
        int depth,
        List<ModelValue> models,
        CancellationToken cancellation)
    {
        if (invocation.IsModelOf())
        {
            models.AddRange(ReadTexts(invocation.Arguments[0].Value, type.Tasks, cancellation));
        }
        else if (invocation is { Instance: { } instance, TargetMethod.Name: "On", Arguments.Length: 1 })
        {
            var unpinned = new List<ModelValue>(1);
            ReadModels(instance, depth + 1, unpinned, cancellation);
            var providers = ReadProviders(invocation.Arguments[0].Value, cancellation);
            foreach (var model in unpinned)
            {
                if (providers.Count == 0)
                    models.Add(model with { Pin = null, HasUnknownPin = invocation.IsModelOnProvider() });

                foreach (var (provider, origin) in providers)
                    models.Add(model with { Pin = new PinValue(provider, origin, IsSuffix: false, type.Tasks), HasUnknownPin = false });
            }
        }
    }

    private static bool IsConstant(IPropertySymbol property, INamedTypeSymbol? container, string name) =>
        property.IsStatic && container is { ContainingType: null } && container.Name == name;

    /// <summary>The catalog that a constant is of; null when nobody says which.</summary>
    private RuleCatalog? CatalogOf(IPropertySymbol constant) =>
        SymbolEqualityComparer.Default.Equals(constant.ContainingAssembly, compilation.Assembly)
            ? catalog.Value
            : referenced.Find(constant.ContainingAssembly);

    private bool IsRuntime(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, runtime);
}
