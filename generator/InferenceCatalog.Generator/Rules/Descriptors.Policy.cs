using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <content>ICAT3xxx: secrets, and what a project wants.</content>
internal static partial class Descriptors
{
    /// <summary>No arguments: a message must not show any part of a token.</summary>
    public static readonly DiagnosticDescriptor TokenInSource = new(
        TokenInSourceId,
        "A Hugging Face token stands in the source",
        "A Hugging Face token stands in the source, where everybody who gets the code can use it. Read it from the environment variable HF_TOKEN, and revoke this one at https://huggingface.co/settings/tokens.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Whoever reads the source, its history or the compiled program can use the token, and its owner pays.",
        helpLinkUri: Pages + TokenInSourceId + ".md");

    /// <summary>Arguments: who serves what at which price, the ceiling, day, the way out.</summary>
    public static readonly DiagnosticDescriptor AbovePriceCeiling = new(
        AbovePriceCeilingId,
        "Above the project's price ceiling",
        "{0}, above this project's ceiling of {1} (snapshot of {2}). {3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The project says what it wants to pay for a million tokens, and this route costs more.",
        helpLinkUri: Pages + AbovePriceCeilingId + ".md");

    /// <summary>Arguments: what is not wanted and how, the setting in quotes, the way out, day.</summary>
    public static readonly DiagnosticDescriptor OutsidePolicy = new(
        OutsidePolicyId,
        "Provider, organisation or licence outside the project's policy",
        "{0} this project's {1}. {2} (snapshot of {3}).",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The project says which providers, organisations and licences it wants, and this call goes beyond them.",
        helpLinkUri: Pages + OutsidePolicyId + ".md");

    /// <summary>Arguments: what has no effect, the provider.</summary>
    public static readonly DiagnosticDescriptor NoEffectWithProviderKey = new(
        NoEffectWithProviderKeyId,
        "Bill-to or a routing policy has no effect with a provider's own key",
        "'{0}' means nothing to '{1}', to whose own host this call goes. Take it out, or send the call to https://router.huggingface.co/v1 with a token of Hugging Face.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only Hugging Face's router reads whom to bill, and what stands after the colon of a model's id.",
        helpLinkUri: Pages + NoEffectWithProviderKeyId + ".md");
}
