using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>A use of a constant of which the compiler says that it left: all that is known of it stands in the generated code.</summary>
internal static class GoneConstant
{
    public static async Task AddOffersAsync(SourcePlace written, string key, List<FixOffer> offers, CancellationToken cancellation)
    {
        if (written.Node is not ExpressionSyntax expression || written.Model.GetSymbolInfo(expression, cancellation).Symbol is not { } constant)
            return;

        if (constant is IPropertySymbol provider && CatalogConstant.Is(provider, CatalogConstant.Providers))
            await GoneProvider.AddOffersAsync(written, provider, key, offers, cancellation).ConfigureAwait(false);

        if (ReplacementOf(constant) is not { } id)
            return;

        if (constant is IPropertySymbol model && CatalogConstant.Is(model, CatalogConstant.Models))
            AddModel(written, expression, model, id, key, offers, cancellation);
        else if (constant is IFieldSymbol && CatalogConstant.Is(constant, CatalogConstant.ModelIds))
            await AddIdAsync(written, expression, constant, id, key, offers, cancellation).ConfigureAwait(false);
    }

    /// <summary>What the attribute names; null where it is another's or names nothing.</summary>
    private static string? ReplacementOf(ISymbol constant)
    {
        foreach (var attribute in constant.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: nameof(ObsoleteAttribute), ConstructorArguments: { Length: > 0 } arguments }
                && arguments[0].Value is string text)
            {
                return GoneText.ReadReplacement(text);
            }
        }

        return null;
    }

    private static void AddModel(
        SourcePlace written,
        ExpressionSyntax expression,
        IPropertySymbol constant,
        string id,
        string key,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        // Only a constant of the same kind will do: what is done with it here must still compile.
        if (CatalogConstant.Find(constant, id) is not IPropertySymbol other || !SymbolEqualityComparer.Default.Equals(other.Type, constant.Type))
            return;

        var changes = new List<TextChange> { CatalogConstant.Rename(expression, constant, other, written.Model) };
        if (PinOn(expression, written.Model, cancellation) is var (pin, provider) && ModelRoutes.Serves(other, provider, cancellation) is false)
        {
            changes.Add(CodeRemoval.After(expression, ((MemberAccessExpressionSyntax)pin.Expression).OperatorToken, pin.Span.End));
            offers.Add(new FixOffer(new ModelOffer(id, "").Title, key, new SourceEdit(written.Document, changes)));
        }
        else
        {
            offers.Add(new FixOffer(new ModelOffer(id).Title, key, new SourceEdit(written.Document, changes)));
        }
    }

    private static async Task AddIdAsync(
        SourcePlace written,
        ExpressionSyntax expression,
        ISymbol constant,
        string id,
        string key,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (constant is not IFieldSymbol { ConstantValue: string replaced } || CatalogConstant.Find(constant, id) is not { } other)
            return;

        var whole = TextAround(expression);
        var provider = whole != expression ? Suffix(whole, replaced, written.Model, cancellation) : null;
        var isServed = provider is null || ModelRoutes.Find(other) is not { } model ? null : ModelRoutes.Serves(model, provider, cancellation);
        if (ModelTextCall.Find(written, replaced, cancellation) is { } call
            && call.AsksForMoreThanChat(cancellation)
            && (provider != RouterAddress.HuggingFaceProvider || isServed is false))
        {
            await AddTypedAsync(written, call, new ConstantOffer(id, isServed is true ? provider : null), key, offers, cancellation).ConfigureAwait(false);
            return;
        }

        if (provider is not null && !NameRules.IsPolicy(provider) && isServed is false)
        {
            var offer = new ModelOffer(id, "");
            if (await ModelMention.ReplaceAsync(written with { Node = whole }, replaced, offer, cancellation).ConfigureAwait(false) is { } edit)
                offers.Add(new FixOffer(offer.Title, key, edit));

            return;
        }

        var rename = CatalogConstant.Rename(expression, constant, other, written.Model);
        offers.Add(new FixOffer(new ModelOffer(id).Title, key, new SourceEdit(written.Document, [rename])));
    }

    /// <summary>A text cannot be called here, and the constant of the model can.</summary>
    private static async Task AddTypedAsync(
        SourcePlace written, ModelTextCall call, ConstantOffer offer, string key, List<FixOffer> offers, CancellationToken cancellation)
    {
        if (call.Write(offer, cancellation) is (var typed, { } edit) && await CompileCheck.PassesAsync(edit, written.Model, cancellation).ConfigureAwait(false))
            offers.Add(new FixOffer($"Use {typed}", key, edit));
    }

    /// <summary>The text that a constant is a part of.</summary>
    private static ExpressionSyntax TextAround(ExpressionSyntax part)
    {
        var whole = part;
        for (SyntaxNode? node = part; node is ExpressionSyntax or InterpolationSyntax; node = node.Parent)
        {
            if (node is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax)
                whole = (ExpressionSyntax)node;
        }

        return whole;
    }

    private static string? Suffix(ExpressionSyntax whole, string model, SemanticModel semantics, CancellationToken cancellation) =>
        semantics.GetConstantValue(whole, cancellation) is { HasValue: true, Value: string text }
            && text.StartsWith(model + ":", StringComparison.Ordinal)
            ? text.Substring(model.Length + 1)
            : null;

    /// <summary>The provider that a constant is pinned to right there.</summary>
    private static (InvocationExpressionSyntax Pin, string Provider)? PinOn(
        ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (expression.Parent is not MemberAccessExpressionSyntax { Name.Identifier.Text: "On", Parent: InvocationExpressionSyntax pin } access
            || access.Expression != expression
            || pin.ArgumentList.Arguments.Count != 1)
        {
            return null;
        }

        var argument = pin.ArgumentList.Arguments[0].Expression;
        if (model.GetSymbolInfo(argument, cancellation).Symbol is IPropertySymbol constant && CatalogConstant.Is(constant, CatalogConstant.Providers))
            return ModelRoutes.ProviderOf(constant) is { } id ? (pin, id) : null;

        return argument is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } parts }
            && model.GetConstantValue(parts[0].Expression, cancellation) is { HasValue: true, Value: string text }
            ? (pin, text)
            : null;
    }
}
