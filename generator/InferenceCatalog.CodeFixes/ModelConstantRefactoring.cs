using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>Offers the generated constant in place of a text that is a model's id, whatever the text is given to.</summary>
/// <remarks>It needs no snapshot: the constants of the project say which ids there are.</remarks>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ModelConstantRefactoring))]
public sealed class ModelConstantRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellation = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } node
            || LiteralAt(node) is not { Token.ValueText: var text } literal
            || text.IndexOf('/') < 0
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var ids in CatalogClasses.Find(model.Compilation, CatalogConstant.ModelIds, cancellation))
        {
            var colon = text.IndexOf(':');
            var id = colon < 0 ? text : text.Substring(0, colon);
            if (CatalogConstant.Find(ids, id) is not IFieldSymbol constant)
                continue;

            var suffix = colon < 0 ? null : text.Substring(colon + 1);
            var writer = new ModelConstantWriter(model, literal.SpanStart, ids, constant, suffix);
            if (literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && writer.WriteModel(call, cancellation) is { } typed)
                Register(context, call, typed);

            Register(context, literal, suffix is null || ExpressionPlace.Takes(literal) ? writer.WriteId() : $"({writer.WriteId()})");
            return;
        }
    }

    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal,
        ArgumentSyntax { Expression: var expression } => LiteralAt(expression),
        _ => null,
    };

    private static void Register(CodeRefactoringContext context, SyntaxNode replaced, string written)
    {
        var edit = new SourceEdit(context.Document, [new TextChange(replaced.Span, written)]);
        context.RegisterRefactoring(CodeAction.Create($"Use {written}", edit.ApplyAsync, equivalenceKey: written));
    }
}
