using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.CodeFixes.TypedCalls;

/// <summary>What is to be written instead of a call of the OpenAI SDK.</summary>
/// <param name="Request">The method of the model's constant, such as <c>HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage</c>.</param>
/// <param name="Method">Its name alone.</param>
/// <param name="Client">Our client's type, as it is named here.</param>
/// <param name="Runtime">The assembly of that.</param>
internal sealed record TypedCall(string Request, string Method, string Client, IAssemblySymbol Runtime)
{
    /// <summary>The call for a model; null where the project has no constant for it that does this.</summary>
    public static TypedCall? Find(TypedCallOffer offer, SourcePlace place, CancellationToken cancellation)
    {
        var compilation = place.Model.Compilation;
        if (compilation.GetTypeByMetadataName("InferenceCatalog.InferenceClient") is not { } client)
            return null;

        foreach (var models in CatalogClasses.Find(compilation, CatalogConstant.Models, cancellation))
        {
            if (CatalogConstant.Find(models, offer.Model) is not IPropertySymbol constant || constant.Type.GetMembers(offer.Method).IsEmpty)
                continue;

            var position = place.Node.SpanStart;
            return new TypedCall(
                $"{CatalogConstant.Write(constant, position, place.Model)}.{offer.Method}",
                offer.Method,
                client.ToMinimalDisplayString(place.Model, position),
                client.ContainingAssembly);
        }

        return null;
    }
}
