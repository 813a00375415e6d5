using System.Globalization;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes;

/// <summary>Reads out of the generated code who serves a model: the text behind its constant has its routes.</summary>
internal static class ModelRoutes
{
    /// <summary>Whether a provider serves the model of a constant; null where the constant's code is not at hand.</summary>
    public static bool? Serves(IPropertySymbol model, string provider, CancellationToken cancellation)
    {
        if (PayloadOf(model, cancellation) is not { } payload)
            return null;

        var lines = payload.Split('\n');
        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index].Split('|') is { Length: > 1 } fields && fields[1] == provider)
                return true;
        }

        return false;
    }

    /// <summary>The model of a constant with what its code says of its routes; null where that is not at hand.</summary>
    public static SnapshotModel? Read(IPropertySymbol model, CancellationToken cancellation)
    {
        if (PayloadOf(model, cancellation) is not { } payload)
            return null;

        var lines = payload.Split('\n');
        var routes = new List<SnapshotRoute>();
        var task = "";
        for (var index = 1; index < lines.Length; index++)
        {
            var fields = lines[index].Split('|');
            if (fields.Length < 2)
                continue;

            task = fields[0].Length > 0 ? fields[0] : task;
            routes.Add(new SnapshotRoute(
                fields[1],
                task,
                Status: Field(fields, 2) is { } status ? RouteStatusWords.Read(status) : null,
                Context: int.TryParse(Field(fields, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var context) ? context : null,
                InputPrice: Price(fields, 4),
                OutputPrice: Price(fields, 5)));
        }

        return new SnapshotModel(lines[0].Split('|')[0], default, default, null, null, new(routes.ToArray()));

        static string? Field(string[] fields, int index) => index < fields.Length && fields[index].Length > 0 ? fields[index] : null;

        static decimal? Price(string[] fields, int index) =>
            decimal.TryParse(Field(fields, index), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) ? price : null;
    }

    /// <summary>The constant in <c>HFModels</c> of the same name as one in <c>HFModelIds</c>.</summary>
    public static IPropertySymbol? Find(ISymbol id)
    {
        if (id is not IFieldSymbol { ConstantValue: string text } || id.ContainingType.ContainingType is not { } ids)
            return null;

        foreach (var models in ids.ContainingNamespace.GetTypeMembers(CatalogConstant.Models))
        {
            if (SymbolEqualityComparer.Default.Equals(models.ContainingAssembly, ids.ContainingAssembly))
                return CatalogConstant.Find(models, text) as IPropertySymbol;
        }

        return null;
    }

    /// <summary>The id of a provider's constant, by the one in <c>HFProviderIds</c> of the same name.</summary>
    public static string? ProviderOf(IPropertySymbol constant)
    {
        foreach (var ids in constant.ContainingType.ContainingNamespace.GetTypeMembers(CatalogConstant.ProviderIds))
        {
            foreach (var member in ids.GetMembers(constant.Name))
            {
                if (member is IFieldSymbol { ConstantValue: string id }
                    && SymbolEqualityComparer.Default.Equals(ids.ContainingAssembly, constant.ContainingAssembly))
                {
                    return id;
                }
            }
        }

        return null;
    }

    private static string? PayloadOf(IPropertySymbol model, CancellationToken cancellation)
    {
        foreach (var reference in model.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                // The only text behind the arrow; the attribute of a model that left stands before it, and such a model replaces none.
                if (node is LiteralExpressionSyntax { Token.Value: string text } && text.IndexOf('|') > 0)
                    return text;
            }
        }

        return null;
    }
}
