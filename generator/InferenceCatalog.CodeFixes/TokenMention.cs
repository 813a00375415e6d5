using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>Where a token is written: a literal of its own, the end of one, or a text between the holes of an interpolated string.</summary>
internal static class TokenMention
{
    private const string Variable = "HF_TOKEN";

    /// <summary>Reads the token from the environment instead; null where that would not compile.</summary>
    /// <param name="written">The literal.</param>
    /// <param name="token">The token within it.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task<SourceEdit?> ReplaceAsync(SourcePlace written, TextSpan token, CancellationToken cancellation)
    {
        if (NameOf("System.Environment", written) is not { } environment || NameOf("System.InvalidOperationException", written) is not { } exception)
            return null;

        var call = $"{environment}.GetEnvironmentVariable(\"{Variable}\")";
        foreach (var value in new[] { call, $"{call} ?? throw new {exception}(\"The environment variable {Variable} is not set.\")" })
        {
            if (ChangesFor(written.Node, token, value) is not { } changes)
                return null;

            // A variable may be missing: where that must not be null, the code has to say what then.
            var edit = new SourceEdit(written.Document, changes);
            if (await CompileCheck.PassesAsync(edit, written.Model, cancellation).ConfigureAwait(false))
                return edit;
        }

        return null;
    }

    private static List<TextChange>? ChangesFor(SyntaxNode node, TextSpan token, string value)
    {
        switch (node)
        {
            case InterpolatedStringTextSyntax text when text.Span.Contains(token):
                return [new TextChange(token, "{" + value + "}")];
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal when literal.Span.Contains(token):
                var changes = new List<TextChange>(ConstChanges(literal));
                if (LiteralWithout(literal, token) is not { } rest)
                    return null;

                var written = rest.Length == 0 ? value : $"{rest} + {(value.Contains("??") ? $"({value})" : value)}";
                changes.Add(new TextChange(literal.Span, ExpressionPlace.Takes(literal) ? written : $"({written})"));
                return changes;
            default:
                return null;
        }
    }

    /// <summary>What is left of a literal; empty where it was the token alone, null where something comes after that.</summary>
    private static string? LiteralWithout(LiteralExpressionSyntax literal, TextSpan token)
    {
        var start = token.Start - literal.SpanStart;
        var rest = literal.ToString().Remove(start, token.Length);
        if (SyntaxFactory.ParseExpression(rest) is not LiteralExpressionSyntax { Token.Value: string left })
            return null;

        var value = literal.Token.ValueText;
        return value == left + literal.ToString().Substring(start, token.Length) ? left.Length == 0 ? "" : rest : null;
    }

    /// <summary>What is read at run time is no constant.</summary>
    private static IEnumerable<TextChange> ConstChanges(LiteralExpressionSyntax literal)
    {
        var declaration = literal.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Parent?.Parent;
        var modifiers = declaration switch
        {
            FieldDeclarationSyntax field => field.Modifiers,
            LocalDeclarationStatementSyntax local => local.Modifiers,
            _ => default,
        };
        foreach (var modifier in modifiers)
        {
            if (!modifier.IsKind(SyntaxKind.ConstKeyword))
                continue;

            yield return declaration is FieldDeclarationSyntax
                ? new TextChange(modifier.Span, "static readonly")
                : new TextChange(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), "");
        }
    }

    private static string? NameOf(string type, SourcePlace place) =>
        place.Model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(place.Model, place.Node.SpanStart);
}
