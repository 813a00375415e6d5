using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes;

/// <summary>Takes out an option that the route does not have, or lowers a number to what the route allows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OptionCodeFix))]
public sealed class OptionCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.NoToolCallingId,
        Descriptors.NoStructuredOutputId,
        Descriptors.ContextExceededId,
        Descriptors.ParameterNotSentId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (ReadNumber(diagnostic, OptionReport.OptionKey) is not { } index || index >= diagnostic.AdditionalLocations.Count)
            return;

        var set = diagnostic.AdditionalLocations[(int)index];
        if (await SourcePlace.FindAsync(document.Project.Solution, set, cancellation).ConfigureAwait(false) is not { } place)
            return;

        var name = NameOf(place.Node);
        if (ReadNumber(diagnostic, OptionReport.LimitKey) is { } limit && OptionMention.SetNumber(place, limit, cancellation) is { } lowered)
            offers.Add(new FixOffer($"Set {name} to {limit.ToString("N0", CultureInfo.InvariantCulture)}", "limit", lowered));

        if (await OptionMention.RemoveAsync(place, cancellation).ConfigureAwait(false) is { } removal)
            offers.Add(new FixOffer($"Remove {name}", "remove", removal));
    }

    private static long? ReadNumber(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string NameOf(SyntaxNode option) => option switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var member } } => member.ToString(),
        AssignmentExpressionSyntax { Left: var member } => member.ToString(),
        { Parent: ArgumentSyntax { NameColon.Name: var parameter } } => parameter.ToString(),
        _ => "the option",
    };
}
