using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT3001: no token of Hugging Face stands in the source.</summary>
/// <remarks>
/// It is said of the text, and not again of each call that is made with it.
/// Neither the message nor a property has any part of the token: build logs are read by more people than the source.
/// </remarks>
internal sealed class SecretRules : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.TokenInSource);

    public override void Judge(Call call, RuleContext context)
    {
        if (call is { IsText: true, Uses.Key: { Kind: CallKeyKind.HuggingFace, Value: var token } })
            context.Report(Diagnostic.Create(Descriptors.TokenInSource, token.Place, additionalLocations: [token.Origin]));
    }
}
