using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads calls of our own API: pins, model texts, task methods and requests.</summary>
/// <remarks>Ids of run time (<c>ModelId</c>) and <c>Unlisted</c> are never read: they are what people use to be left alone.</remarks>
internal sealed class OwnCallReader : ICallReader
{
    private readonly Lazy<RuleCatalog?> catalog;
    private readonly IAssemblySymbol runtime;
    private readonly ModelStructs structs;
    private readonly ModelReader models;

    public OwnCallReader(Compilation compilation, IAssemblySymbol runtime, ValueFlow flow, Lazy<RuleCatalog?> catalog)
    {
        this.catalog = catalog;
        this.runtime = runtime;
        var referenced = new ReferencedCatalogs(runtime, catalog);
        structs = new ModelStructs(compilation, runtime, catalog, referenced);
        models = new ModelReader(compilation, runtime, structs, flow, catalog, referenced);
    }

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } invocation when structs.Find(method.ContainingType) is { } type
            => ReadInvocation(invocation, type, cancellation),
        IObjectCreationOperation { Constructor: { Parameters.Length: > 0, ContainingType: var type } } creation
            when SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, runtime)
            => ReadRequest(creation, type, cancellation),
        _ => [],
    };

    private List<Call> ReadInvocation(IInvocationOperation invocation, ModelStruct type, CancellationToken cancellation)
    {
        var calls = new List<Call>();
        if (invocation.IsModelOf())
        {
            var argument = invocation.Arguments[0].Value;
            var found = models.ReadTexts(argument, type.Tasks, cancellation);
            DescribeTexts(new CallSite(invocation), type, found, argument.Syntax.GetLocation(), calls);
        }
        else if (invocation.IsModelOnProvider())
        {
            ReadPin(invocation, type, calls, cancellation);
        }
        else if (invocation.Instance is { } instance
            && type.Tasks.Count > 1
            && catalog.Value?.Tasks.FindByMethod(invocation.TargetMethod.Name) is { } task)
        {
            var site = new CallSite(invocation);
            DescribeTask(site, task, models.ReadModels(instance, cancellation), site.Name, calls);
        }

        return calls;
    }

    private void ReadPin(IInvocationOperation invocation, ModelStruct type, List<Call> calls, CancellationToken cancellation)
    {
        var site = new CallSite(invocation);
        var argument = invocation.Arguments[0].Value;
        var providers = models.ReadProviders(argument, cancellation);
        if (providers.Count == 0)
            return;

        foreach (var model in models.ReadModels(invocation.Instance!, cancellation))
        {
            foreach (var (provider, origin) in providers)
            {
                var pin = new CallPin(site.Value(provider, origin, argument.Syntax.GetLocation()), IsSuffix: false, JudgedFor: default);
                calls.Add(Describe(site, type, new CallModel(site.Value(model.Id, model.Origin, site.Name), model.WrittenFor, model.Catalog), pin));
            }
        }
    }

    private List<Call> ReadRequest(IObjectCreationOperation creation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var parameter = creation.Constructor!.Parameters[0].Type;
        var isText = parameter.SpecialType == SpecialType.System_String;
        if (!(isText || structs.Find(parameter as INamedTypeSymbol) is not null)
            || catalog.Value?.Tasks.FindByRequest(type.Name) is not { } task
            || ModelArgument(creation) is not { } argument)
        {
            return [];
        }

        var calls = new List<Call>();
        var site = new CallSite(creation);
        var place = argument.Syntax.GetLocation();
        if (isText)
        {
            var model = new ModelStruct(task.ModelType, new([task.Id]));
            DescribeTexts(site, model, models.ReadTexts(argument, model.Tasks, cancellation), place, calls);
        }
        else
        {
            DescribeTask(site, task, models.ReadModels(argument, cancellation), place, calls);
        }

        return calls;
    }

    private static IOperation? ModelArgument(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
                return argument.Value;
        }

        return null;
    }

    /// <summary>A call whose model is written as a text, here.</summary>
    private static void DescribeTexts(CallSite site, ModelStruct type, List<ModelValue> found, Location place, List<Call> calls)
    {
        foreach (var model in found)
        {
            CallPin? pin = null;
            if (model.Pin is { } written)
                pin = new CallPin(site.Value(written.Text, written.Origin, place), IsSuffix: true, JudgedFor: default);

            calls.Add(Describe(site, type, new CallModel(site.Value(model.Id, model.Origin, place), JudgedFor: default, model.Catalog), pin));
        }
    }

    /// <summary>A call of one task on a model that was named, and perhaps pinned, before.</summary>
    private static void DescribeTask(CallSite site, TaskFacts task, List<ModelValue> found, Location place, List<Call> calls)
    {
        var type = new ModelStruct(task.ModelType, new([task.Id]));
        foreach (var model in found)
        {
            CallPin? pin = null;
            if (model.Pin is { } set)
                pin = new CallPin(site.Value(set.Text, set.Origin, place), set.IsSuffix, set.SetFor);

            calls.Add(Describe(site, type, new CallModel(site.Value(model.Id, model.Origin, place), model.WrittenFor, model.Catalog), pin));
        }
    }

    private static Call Describe(CallSite site, ModelStruct type, CallModel model, CallPin? pin) =>
        new(CallEndpoint.InferenceClient, site.Member, site.Name, type.Type, type.Tasks, model, pin);
}
