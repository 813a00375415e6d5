using System.Globalization;
using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>Where an option is set: in an initialiser, in a statement of its own, or as an argument.</summary>
internal static class OptionMention
{
    /// <summary>Takes the option out; null where something else would have to go with it.</summary>
    public static async Task<SourceEdit?> RemoveAsync(SourcePlace place, CancellationToken cancellation)
    {
        var text = await place.Document.GetTextAsync(cancellation).ConfigureAwait(false);
        var change = place.Node switch
        {
            ExpressionSyntax { Parent: InitializerExpressionSyntax initializer } element => InInitializer(initializer, element, text),
            ExpressionSyntax { Parent: ExpressionStatementSyntax statement } => Statement(statement, text),
            ExpressionStatementSyntax statement => Statement(statement, text),
            ExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } argument } => CodeRemoval.Element(list.Arguments, argument, text),
            _ => (TextChange?)null,
        };
        if (change is not { } found)
            return null;

        var edit = new SourceEdit(place.Document, [found]);
        return await CompileCheck.PassesAsync(edit, place.Model, cancellation).ConfigureAwait(false) ? edit : null;
    }

    /// <summary>Sets the option to a number; null where it is that already, or is not set to one.</summary>
    public static SourceEdit? SetNumber(SourcePlace place, long number, CancellationToken cancellation)
    {
        var value = place.Node is AssignmentExpressionSyntax assignment ? assignment.Right : place.Node as ExpressionSyntax;
        if (value is null || place.Model.GetConstantValue(value, cancellation).Value is not (int or long))
            return null;

        var written = number.ToString(CultureInfo.InvariantCulture);
        return value.ToString() == written ? null : new SourceEdit(place.Document, [new TextChange(value.Span, written)]);
    }

    /// <remarks>Where nothing else is initialised, the braces go too; without arguments, a creation needs brackets then.</remarks>
    private static TextChange? InInitializer(InitializerExpressionSyntax initializer, ExpressionSyntax element, SourceText text)
    {
        if (initializer.Expressions.Count > 1)
            return CodeRemoval.Element(initializer.Expressions, element, text);

        return initializer.Parent switch
        {
            WithExpressionSyntax with => CodeRemoval.After(with.Expression, with.WithKeyword, with.Span.End),
            ObjectCreationExpressionSyntax { ArgumentList: { } list } => CodeRemoval.After(list, initializer.OpenBraceToken, initializer.Span.End),
            ObjectCreationExpressionSyntax { Type: var type }
                => new TextChange(CodeRemoval.After(type, initializer.OpenBraceToken, initializer.Span.End).Span, "()"),
            ImplicitObjectCreationExpressionSyntax { ArgumentList: var list }
                => CodeRemoval.After(list, initializer.OpenBraceToken, initializer.Span.End),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax outer } assignment => InInitializer(outer, assignment, text),
            _ => null,
        };
    }

    private static TextChange? Statement(ExpressionStatementSyntax statement, SourceText text) =>
        statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax { Statements.Count: > 1 }
            ? CodeRemoval.Statement(statement, text)
            : null;
}
