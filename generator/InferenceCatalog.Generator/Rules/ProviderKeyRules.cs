using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT3004: what only Hugging Face's router reads is not sent to a provider's own host.</summary>
internal sealed class ProviderKeyRules : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.NoEffectWithProviderKey);

    public override void Judge(Call call, RuleContext context)
    {
        if (call.Endpoint.Address is not { Kind: EndpointKind.ProviderHost, Provider: { } provider })
            return;

        if (call.Uses.BillTo is { } billTo)
            context.Report(Describe(BillToHeader.Name, billTo, provider));

        if (call.Model is { Value: var model } && SuffixOf(model.Text, context.Catalog) is { } suffix)
            context.Report(Describe(":" + suffix, model, provider));
    }

    /// <summary>What the router would read after the colon; the ids of some providers have other colons, which are their own.</summary>
    private static string? SuffixOf(string model, RuleCatalog? catalog)
    {
        var (id, suffix) = ModelTexts.Split(model);
        return suffix is not null && id.Length > 0 && (NameRules.IsPolicy(suffix) || (catalog?.IsProvider(suffix) ?? false)) ? suffix : null;
    }

    private static Diagnostic Describe(string idle, CallValue value, string provider) =>
        Diagnostic.Create(Descriptors.NoEffectWithProviderKey, value.Place, [value.Origin], idle, provider);
}
