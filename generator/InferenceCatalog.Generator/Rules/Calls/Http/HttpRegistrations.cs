using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>The clients that a project has its container make: <c>AddHttpClient("name", …)</c> and <c>AddHttpClient&lt;T&gt;(…)</c>.</summary>
internal sealed class HttpRegistrations(Compilation compilation, TextComposer composer)
{
    private List<(ISymbol? Type, string? Name, string? Base)>? known;

    /// <summary>The base address of the client that a type's constructor gets; null when nothing shows it.</summary>
    public string? BaseOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        Common(entry => SymbolEqualityComparer.Default.Equals(entry.Type, type.OriginalDefinition), cancellation);

    /// <summary>The same for a client that is asked for by name.</summary>
    public string? BaseOf(string name, CancellationToken cancellation) => Common(entry => entry.Type is null && entry.Name == name, cancellation);

    private string? Common(Predicate<(ISymbol? Type, string? Name, string? Base)> isMeant, CancellationToken cancellation)
    {
        string? common = null;
        foreach (var entry in Find(cancellation))
        {
            if (!isMeant(entry))
                continue;

            if (entry.Base is null || (common is not null && common != entry.Base))
                return null;

            common = entry.Base;
        }

        return common;
    }

    private List<(ISymbol? Type, string? Name, string? Base)> Find(CancellationToken cancellation)
    {
        if (Volatile.Read(ref known) is { } found)
            return found;

        found = [];
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                cancellation.ThrowIfCancellationRequested();
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHttpClient" } } call)
                    Add(found, call, cancellation);
            }
        }

        Volatile.Write(ref known, found);
        return found;
    }

    private void Add(List<(ISymbol?, string?, string?)> found, InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        if (OperationOf(call, cancellation) is not IInvocationOperation { TargetMethod: { ContainingNamespace: var home } method } registration
            || home.ToDisplayString() != "Microsoft.Extensions.DependencyInjection")
        {
            return;
        }

        var type = method.TypeArguments.IsEmpty ? null : method.TypeArguments[method.TypeArguments.Length - 1].OriginalDefinition;
        var name = registration.Arguments.ValueOf("name")?.ConstantValue.Value as string;
        found.Add((type, name, BaseIn(call, cancellation)));
    }

    /// <summary>What the registration, or a <c>ConfigureHttpClient</c> after it, sets; null when it is not one text.</summary>
    private string? BaseIn(InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        string? common = null;
        for (var link = call; link is not null; link = (link.Parent as MemberAccessExpressionSyntax)?.Parent as InvocationExpressionSyntax)
        {
            foreach (var node in link.ArgumentList.DescendantNodes())
            {
                if (node is not AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress" } } assignment)
                    continue;

                if (HttpClients.Single(OperationOf(assignment.Right, cancellation), composer, cancellation) is not { } found
                    || (common is not null && common != found))
                {
                    return null;
                }

                common = found;
            }
        }

        return common;
    }

#pragma warning disable RS1030 // Clients are registered in few places of the few projects that name the router.
    private IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation) =>
        compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellation);
#pragma warning restore RS1030
}
