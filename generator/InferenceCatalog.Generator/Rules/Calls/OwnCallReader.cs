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
    private const string Chat = "conversational";
    private const string OpenAI = "openai";

    private readonly Compilation compilation;
    private readonly Lazy<RuleCatalog?> catalog;
    private readonly IAssemblySymbol runtime;
    private readonly ModelStructs structs;
    private readonly ModelReader models;
    private readonly RequestOrigins origins;
    private readonly RequestUses uses;

    public OwnCallReader(Compilation compilation, IAssemblySymbol runtime, ValueFlow flow, Lazy<RuleCatalog?> catalog)
    {
        this.compilation = compilation;
        this.catalog = catalog;
        this.runtime = runtime;
        var referenced = new ReferencedCatalogs(runtime, catalog);
        structs = new ModelStructs(compilation, runtime, catalog, referenced);
        models = new ModelReader(compilation, runtime, structs, flow, catalog, referenced);
        origins = new RequestOrigins(runtime, structs, models, flow);
        uses = new RequestUses(runtime, flow);
    }

    public ImmutableArray<OperationKind> Operations { get; } =
        ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.With);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } invocation when structs.Find(method.ContainingType) is { } type
            => ReadInvocation(invocation, type, cancellation),
        IObjectCreationOperation { Constructor: { Parameters.Length: > 0, ContainingType: var type } } creation
            when IsRuntime(type) && catalog.Value?.Tasks.FindByRequest(type.Name) is { } task
            => ReadRequest(creation, task, cancellation),
        IWithOperation { Type: INamedTypeSymbol type } change when IsRuntime(type) && catalog.Value?.Tasks.FindByRequest(type.Name) is { } task
            => ReadChange(change, task, cancellation),
        _ => Call.None,
    };

    private List<Call> ReadInvocation(IInvocationOperation invocation, ModelStruct type, CancellationToken cancellation)
    {
        var calls = new List<Call>();
        if (invocation.IsModelOf())
        {
            var argument = invocation.Arguments[0].Value;
            var found = models.ReadTexts(argument, type.Tasks, cancellation);
            DescribeTexts(new CallSite(invocation), type, found, argument.Syntax.GetLocation(), CallUses.None, calls, cancellation);
            AddNext(invocation, calls, cancellation);
        }
        else if (invocation.IsModelOnProvider())
        {
            ReadPin(invocation, type, calls, cancellation);
        }
        else if (invocation.Instance is { } instance && catalog.Value?.Tasks.FindByMethod(invocation.TargetMethod.Name) is { } task)
        {
            var site = new CallSite(invocation);
            var asked = uses.Read(site, invocation.Arguments, initializer: null, task, cancellation);
            DescribeTask(site, task, models.ReadModels(instance, cancellation), site.Name, asked, calls, cancellation);
            RefuseTexts(calls, cancellation);
        }

        return calls;
    }

    /// <summary>What follows the text of a model: a pin, or nothing yet.</summary>
    private void AddNext(IInvocationOperation of, List<Call> calls, CancellationToken cancellation)
    {
        var pin = of.Parent is IInvocationOperation next && next.Instance == of && next.IsModelOnProvider() ? next : null;
        var providers = new List<string>();
        if (pin is not null)
        {
            foreach (var (provider, _) in models.ReadProviders(pin.Arguments[0].Value, cancellation))
                providers.Add(provider);
        }

        EquatableArray<string> pinned = new([.. providers]);
        for (var index = 0; index < calls.Count; index++)
        {
            var isOpen = pin is null && calls[index].Pin is null or { NamesProvider: false } && !calls[index].AsksFor(Chat) && !ClientMentions.HasEndpoint(compilation, cancellation);
            calls[index] = calls[index] with { PinnedNext = pinned, LeavesProviderOpen = isOpen };
        }
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
                calls.Add(Describe(site, type, NameOf(model, site, site.Name, model.WrittenFor), pin, cancellation));
            }
        }
    }

    private List<Call> ReadRequest(IObjectCreationOperation creation, TaskFacts task, CancellationToken cancellation)
    {
        if (ModelArgument(creation) is not { } argument || RequestOrigins.SetsModel(creation.Initializer))
            return [];

        var calls = new List<Call>();
        var site = new CallSite(creation);
        var place = argument.Value.Syntax.GetLocation();
        var found = origins.Find(creation, task, cancellation);
        var asked = uses.Read(site, creation.Arguments, creation.Initializer, task, cancellation);
        if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
            DescribeTexts(site, new ModelStruct(task.ModelType, new([task.Id])), found, place, asked, calls, cancellation);
        else
            DescribeTask(site, task, found, place, asked, calls, cancellation);

        RefuseTexts(calls, cancellation);
        return calls;
    }

    /// <summary>A changed copy asks for more; what the request asked before is judged where it was made.</summary>
    private List<Call> ReadChange(IWithOperation change, TaskFacts task, CancellationToken cancellation)
    {
        var site = new CallSite(change);
        var asked = uses.Read(site, ImmutableArray<IArgumentOperation>.Empty, change.Initializer, task, cancellation);
        if (asked == CallUses.None || RequestOrigins.SetsModel(change.Initializer))
            return [];

        var calls = new List<Call>();
        EquatableArray<string> tasks = new([task.Id]);
        foreach (var model in origins.Find(change.Operand, task, cancellation))
        {
            var judged = model with { WrittenFor = tasks, Pin = model.Pin is { } pin ? pin with { SetFor = tasks } : null };
            DescribeTask(site, task, [judged], site.Name, asked, calls, cancellation);
        }

        return calls;
    }

    private static IArgumentOperation? ModelArgument(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
                return argument;
        }

        return null;
    }

    /// <summary>A call whose model is written as a text, here.</summary>
    private void DescribeTexts(
        CallSite site,
        ModelStruct type,
        List<ModelValue> found,
        Location place,
        CallUses asked,
        List<Call> calls,
        CancellationToken cancellation)
    {
        foreach (var model in found)
        {
            CallPin? pin = null;
            if (model.Pin is { } written)
                pin = new CallPin(site.Value(written.Text, written.Origin, place), IsSuffix: true, JudgedFor: default);

            calls.Add(Describe(site, type, NameOf(model, site, place, judgedFor: default), pin, cancellation) with { Uses = asked });
        }
    }

    /// <summary>A call of one task on a model that was named, and perhaps pinned, before.</summary>
    private void DescribeTask(
        CallSite site,
        TaskFacts task,
        List<ModelValue> found,
        Location place,
        CallUses asked,
        List<Call> calls,
        CancellationToken cancellation)
    {
        var type = new ModelStruct(task.ModelType, new([task.Id]));
        foreach (var model in found)
        {
            CallPin? pin = null;
            if (model.Pin is { } set)
                pin = new CallPin(site.Value(set.Text, set.Origin, place), set.IsSuffix, set.SetFor);

            var call = Describe(site, type, NameOf(model, site, place, model.WrittenFor), pin, cancellation);
            calls.Add(call with { Uses = asked, HasUnknownPin = model.HasUnknownPin });
        }
    }

    /// <summary>Beyond chat a request leaves the choice to nobody: the client needs a provider's name, or a constant that knows its routes.</summary>
    private void RefuseTexts(List<Call> calls, CancellationToken cancellation)
    {
        for (var index = 0; index < calls.Count; index++)
        {
            if (calls[index] is { Model.IsText: true, HasUnknownPin: false, Pin: null or { NamesProvider: false } } call
                && !call.AsksFor(Chat)
                && !ClientMentions.HasEndpoint(compilation, cancellation))
            {
                calls[index] = call with { LacksProvider = true };
            }
        }
    }

    private static CallModel NameOf(ModelValue model, CallSite site, Location place, EquatableArray<string> judgedFor) =>
        new(site.Value(model.Id, model.Origin, place), judgedFor, model.Catalog) { IsText = model.IsText };

    private bool IsRuntime(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, runtime);

    private Call Describe(CallSite site, ModelStruct type, CallModel model, CallPin? pin, CancellationToken cancellation) =>
        new(CallEndpoint.InferenceClient, site.Member, site.Name, type.Type, type.Tasks, model, pin)
        {
            MayHaveOwnKey = pin is { Value.Text: OpenAI }
                && model.Value.Text.StartsWith(OpenAI + "/", StringComparison.Ordinal)
                && ClientMentions.HasOwnKey(compilation, cancellation),
        };
}
