using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>The part of a call that names a model by a text, and perhaps pins it: an argument, <c>Of("…")</c>, or <c>Of("…").On(provider)</c>.</summary>
/// <param name="Place">Where the diagnostic points to.</param>
/// <param name="Named">What the constant replaces.</param>
internal sealed record ModelTextCall(SourcePlace Place, ExpressionSyntax Named)
{
    /// <summary>The part around a place; null where the text of the model is not all of it.</summary>
    public static ModelTextCall? Find(SourcePlace place, string model, CancellationToken cancellation)
    {
        for (var node = place.Node; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; node = node.Parent)
        {
            if (node is not ArgumentSyntax { Expression: var value, Parent.Parent: { } call })
                continue;

            return call switch
            {
                BaseObjectCreationExpressionSyntax when IsModel(value, model, place, cancellation) => new ModelTextCall(place, value),
                InvocationExpressionSyntax of when IsOf(of, model, place, cancellation) => new ModelTextCall(place, PinOf(of, model, place, cancellation) ?? of),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "On", Expression: InvocationExpressionSyntax of } } on
                    when IsOf(of, model, place, cancellation) => new ModelTextCall(place, on),
                // new Provider("…") stands within the argument of On.
                BaseObjectCreationExpressionSyntax when call.Parent is ArgumentSyntax => Find(place with { Node = call }, model, cancellation),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>Whether it asks our own client for more than chat, where a text without hf-inference reaches nobody.</summary>
    public bool AsksForMoreThanChat(CancellationToken cancellation)
    {
        var made = Named.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax request } ? request : Named;
        return Place.Model.GetTypeInfo(made, cancellation).Type is { ContainingAssembly.Name: "InferenceCatalog", Name: not ("ChatModel" or "ChatRequest") };
    }

    /// <summary>The constant, perhaps pinned to a provider, and the edit that writes it; null where the project has no such constants.</summary>
    public (string Written, SourceEdit Edit)? Write(ConstantOffer offer, CancellationToken cancellation)
    {
        var position = Named.SpanStart;
        foreach (var models in CatalogClasses.Find(Place.Model.Compilation, CatalogConstant.Models, cancellation))
        {
            if (CatalogConstant.Find(models, offer.Model) is not IPropertySymbol constant)
                continue;

            if (offer.Provider is not { } provider)
                return Replace(CatalogConstant.Write(constant, position, Place.Model));

            foreach (var providers in models.ContainingNamespace.GetTypeMembers(CatalogConstant.Providers))
            {
                if (!SymbolEqualityComparer.Default.Equals(providers.ContainingAssembly, models.ContainingAssembly)
                    || CatalogConstant.Find(providers, provider) is not { } pin)
                {
                    continue;
                }

                return Replace($"{CatalogConstant.Write(constant, position, Place.Model)}.On({CatalogConstant.Write(pin, position, Place.Model)})");
            }
        }

        return null;
    }

    private (string Written, SourceEdit Edit) Replace(string written) =>
        (written, new SourceEdit(Place.Document, [new TextChange(Named.Span, written)]));

    /// <summary>The pin right after a text that names no provider by itself.</summary>
    private static InvocationExpressionSyntax? PinOf(InvocationExpressionSyntax of, string model, SourcePlace place, CancellationToken cancellation) =>
        of.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax pin }
        && TextOf(of.ArgumentList.Arguments[0].Expression, place, cancellation) == model
        && place.Model.GetSymbolInfo(pin, cancellation).Symbol is IMethodSymbol { Name: "On", Parameters: { Length: 1 } parameters }
        && parameters[0].Type.Name == "Provider"
            ? pin
            : null;

    private static bool IsOf(InvocationExpressionSyntax call, string model, SourcePlace place, CancellationToken cancellation) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Of" }, ArgumentList.Arguments: { Count: 1 } arguments }
        && IsModel(arguments[0].Expression, model, place, cancellation);

    /// <summary>Whether an expression is a text with the model's id; one arm of a choice is not all of it.</summary>
    private static bool IsModel(ExpressionSyntax expression, string model, SourcePlace place, CancellationToken cancellation) =>
        TextOf(expression, place, cancellation) is { } text && (text == model || text.StartsWith(model + ":", StringComparison.Ordinal));

    private static string? TextOf(ExpressionSyntax expression, SourcePlace place, CancellationToken cancellation)
    {
        if (place.Model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string constant })
            return constant;

        return WrittenText.Read(place with { Node = expression }, cancellation)?.Value;
    }
}
