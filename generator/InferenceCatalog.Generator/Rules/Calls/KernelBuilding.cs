using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>What a kernel of Semantic Kernel is built of, where one body shows all of it.</summary>
internal sealed class KernelBuilding
{
    private const string Builder = "IKernelBuilder";

    private int chats;
    private bool isShown = true;

    private KernelBuilding()
    {
    }

    /// <summary>The registration of its only chat service; null where there is none, or several.</summary>
    public IInvocationOperation? Chat { get; private set; }

    /// <summary>Whether it gets functions.</summary>
    public bool HasPlugins { get; private set; }

    /// <summary>Reads back from <c>Build</c> over all that is done to the builder; null where something may be done that nothing shows.</summary>
    public static KernelBuilding? Read(IInvocationOperation build, ValueFlow flow, CancellationToken cancellation)
    {
        var building = new KernelBuilding();
        var step = building.AddChain(build);
        if (step is ILocalReferenceOperation { Local: var local } && flow.UseOf(local, step).OnlyValue is { } made)
        {
            building.AddBody(local, step, cancellation);
            step = building.AddChain(made);
        }

        if (step is not IInvocationOperation { TargetMethod: { Name: "CreateBuilder", ContainingType.Name: "Kernel" } } || !building.isShown)
            return null;

        if (building.chats != 1)
            building.Chat = null;

        return building;
    }

    /// <summary>Adds calls that follow on each other; gives back where they begin.</summary>
    private IOperation AddChain(IOperation last)
    {
        var step = Unconverted(last);
        while (step is IInvocationOperation { TargetMethod.Name: not "CreateBuilder" } call && ReceiverOf(call) is { } before)
        {
            Add(call);
            step = before;
        }

        return step;
    }

    private void Add(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (name is "AddOpenAIChatCompletion" or "AddOpenAIChatClient")
        {
            Chat = call;
            chats++;
        }
        else if (name != "Build" && (!IsKernels(call.TargetMethod) || name.IndexOf("Chat", StringComparison.Ordinal) >= 0 || name.IndexOf("TextGeneration", StringComparison.Ordinal) >= 0))
        {
            isShown = false;
        }
    }

    /// <summary>Adds what a body does with a builder that it keeps in a local.</summary>
    private void AddBody(ILocalSymbol local, IOperation within, CancellationToken cancellation)
    {
        var root = within;
        while (root.Parent is { } parent)
            root = parent;

        foreach (var operation in root.Descendants())
        {
            cancellation.ThrowIfCancellationRequested();
            if (operation is ILocalReferenceOperation { IsDeclaration: false } reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                && reference != within)
            {
                AddUse(reference);
            }
        }
    }

    private void AddUse(ILocalReferenceOperation reference)
    {
        switch (OutwardOf(reference))
        {
            case IPropertyReferenceOperation { Property.Name: "Plugins" }:
                HasPlugins = true;
                break;
            case IPropertyReferenceOperation { Property.Name: "Services" } services when OutwardOf(services) is IInvocationOperation { TargetMethod.Name: "AddLogging" }:
                break;
            case IInvocationOperation { TargetMethod.ReturnType.Name: Builder or "Kernel" } call when ReceiverOf(call) == reference:
                for (IOperation? step = call; step is IInvocationOperation { TargetMethod.ReturnType.Name: Builder } added; step = OutwardOf(added))
                    Add(added);

                break;
            default:
                isShown = false;
                break;
        }
    }

    /// <summary>What an expression is given to.</summary>
    private static IOperation? OutwardOf(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            parent = parent.Parent;

        return parent;
    }

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        (call.Instance ?? call.Arguments.First()) is { } receiver ? Unconverted(receiver) : null;

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation { OperatorMethod: null } conversion ? Unconverted(conversion.Operand) : value;

    private static bool IsKernels(IMethodSymbol method) => method.ContainingAssembly.Name.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal);
}
