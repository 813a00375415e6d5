using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls.Http;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads chats of Semantic Kernel with their execution settings, where the service can be followed to where it is made.</summary>
/// <remarks>The settings' <c>ModelId</c> chooses among a kernel's services, and is not sent.</remarks>
internal sealed class SemanticKernelRequestReader(IAssemblySymbol connector, ValueFlow flow, SemanticKernelServices services) : ICallReader
{
    private readonly ChatUses uses = new(flow);

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method } invocation)
            return Call.None;

        return method.Name switch
        {
            "GetChatMessageContentAsync" or "GetChatMessageContentsAsync" or "GetStreamingChatMessageContentsAsync" when IsKernels(method)
                => ReadChat(invocation, cancellation),
            "InvokePromptAsync" or "InvokePromptStreamingAsync" when IsKernels(method) => ReadPrompt(invocation, cancellation),
            _ => Call.None,
        };
    }

    private IReadOnlyList<Call> ReadChat(IInvocationOperation invocation, CancellationToken cancellation)
    {
        if ((invocation.Instance ?? invocation.Arguments.First()) is not { } receiver || services.OfService(receiver, cancellation) is not { } service)
            return Call.None;

        var kernel = invocation.Arguments.ValueOf("kernel");
        return Describe(invocation, service, invocation.Arguments.ValueOf("executionSettings"), kernel, cancellation);
    }

    private IReadOnlyList<Call> ReadPrompt(IInvocationOperation invocation, CancellationToken cancellation)
    {
        if ((invocation.Instance ?? invocation.Arguments.First()) is not { } kernel || services.OfKernel(kernel, cancellation) is not { } service)
            return Call.None;

        IOperation? settings = null;
        if (invocation.Arguments.ValueOf("arguments") is { } arguments
            && flow.FollowToOne(arguments, cancellation) is { Operation: IObjectCreationOperation { Type.Name: "KernelArguments" } made })
        {
            settings = made.Arguments.ValueOf("executionSettings");
        }

        return Describe(invocation, service, settings, kernel, cancellation);
    }

    private List<Call> Describe(
        IInvocationOperation invocation,
        KernelService service,
        IOperation? settings,
        IOperation? kernel,
        CancellationToken cancellation)
    {
        var site = new CallSite(invocation);
        var asked = uses.Read(site, settings, messages: null, cancellation);
        if (settings is not null)
            asked = AddTools(asked, site, settings, kernel, service.HasPlugins, cancellation);

        if (invocation.TargetMethod.Name.Contains("Streaming"))
            asked = asked with { Streaming = site.Value(invocation.TargetMethod.Name, invocation, site.Name) };

        return ClientCalls.Describe(site, [service.Client], own: null, asked, ClientCalls.Chat, flow, cancellation);
    }

    private CallUses AddTools(CallUses asked, CallSite site, IOperation settings, IOperation? kernel, bool hasPlugins, CancellationToken cancellation)
    {
        foreach (var setting in ObjectSettings.Read(settings, flow, cancellation))
        {
            if (setting.Property is "ToolCallBehavior" or "FunctionChoiceBehavior"
                && flow.FollowToOne(setting.Value, cancellation) is { Operation: var behavior }
                && SendsFunctions(behavior, kernel, hasPlugins))
            {
                asked = asked with { Tools = site.Value(setting.Property, setting.Whole, settings.Syntax.GetLocation()) };
            }
        }

        return asked;
    }

    /// <summary>Whether functions go with a chat: some that are named here, or those of a kernel that is known to have any.</summary>
    private static bool SendsFunctions(IOperation behavior, IOperation? kernel, bool hasPlugins) => behavior switch
    {
        IPropertyReferenceOperation { Property.Name: "EnableKernelFunctions" or "AutoInvokeKernelFunctions" } => HasFunctions(kernel, hasPlugins),
        IInvocationOperation { TargetMethod: { Name: "EnableFunctions" or "RequireFunction", ContainingType.Name: "ToolCallBehavior" } } named
            => named.Arguments.First() is { } functions && ChatUses.IsFilled(functions),
        IInvocationOperation { TargetMethod: { Name: "Auto" or "Required", ContainingType.Name: "FunctionChoiceBehavior" } } choice
            => choice.Arguments.ValueOf("functions") is { } functions ? ChatUses.IsFilled(functions) : HasFunctions(kernel, hasPlugins),
        _ => false,
    };

    /// <summary>Whether a kernel got functions when it was built, or gets some in the body that uses it.</summary>
    private static bool HasFunctions(IOperation? kernel, bool hasPlugins)
    {
        if (kernel is null or { ConstantValue.HasValue: true })
            return false;

        if (hasPlugins || HttpRequest.SymbolOf(kernel) is not { } symbol)
            return hasPlugins;

        var root = kernel;
        while (root.Parent is { } parent)
            root = parent;

        foreach (var operation in root.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: var name } call
                && (name.StartsWith("ImportPlugin", StringComparison.Ordinal) || name.StartsWith("Add", StringComparison.Ordinal))
                && SymbolEqualityComparer.Default.Equals(OwnerOf(call.Instance ?? call.Arguments.First()), symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kernel that functions are put into: itself, or its list of plugins.</summary>
    private static ISymbol? OwnerOf(IOperation? receiver) => receiver switch
    {
        IConversionOperation conversion => OwnerOf(conversion.Operand),
        IPropertyReferenceOperation { Property.Name: "Plugins", Instance: { } kernel } => HttpRequest.SymbolOf(kernel),
        _ => HttpRequest.SymbolOf(receiver),
    };

    /// <summary>The libraries of one author have one key.</summary>
    private bool IsKernels(IMethodSymbol method) =>
        method.ContainingAssembly is { } assembly
        && assembly.Name.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal)
        && assembly.Identity.PublicKeyToken.AsSpan().SequenceEqual(connector.Identity.PublicKeyToken.AsSpan());
}
