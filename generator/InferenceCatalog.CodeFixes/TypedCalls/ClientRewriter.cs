using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.TypedCalls;

/// <summary>Writes the calls of a client of the OpenAI SDK as calls of our own, with what reads their answers.</summary>
internal sealed class ClientRewriter(SourcePlace place, TypedCall typed, CancellationToken cancellation)
{
    private readonly List<TextChange> changes = [];

    /// <summary>The edit; null where a call has no counterpart.</summary>
    public SourceEdit? Rewrite(ClientUses uses, SourceText text)
    {
        foreach (var call in uses.Calls)
        {
            if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }
                || ClientShape.Find(method) is not { } shape
                || shape.Method != typed.Method
                || RequestOf(call, shape) is not { } request)
            {
                return null;
            }

            changes.Add(new TextChange(call.Span, Send(call, request, ClientShape.IsAsync(method))));
            RewriteAnswer(AnswerOf(call), shape);
        }

        if (uses.Declaration is { } declaration)
            changes.Add(CodeRemoval.Statement(declaration, text));

        changes.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        for (var index = 1; index < changes.Count; index++)
        {
            // One call within another's argument: what becomes of the inner one is lost.
            if (changes[index].Span.Start < changes[index - 1].Span.End)
                return null;
        }

        return new SourceEdit(place.Document, changes);
    }

    /// <summary>The request and what else is sent along; null where the call sets an option that would be lost.</summary>
    private string? RequestOf(InvocationExpressionSyntax call, ClientShape shape)
    {
        var arguments = call.ArgumentList.Arguments;
        var sent = new List<string>(2);
        foreach (var argument in arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == "cancellationToken")
                sent.Add(argument.Expression.ToString());
            else if (argument == arguments[0] && place.Model.GetTypeInfo(argument.Expression, cancellation).ConvertedType?.SpecialType == SpecialType.System_String)
                sent.Insert(0, $"{typed.Request}({InputOf(argument.Expression, shape)})");
            else
                return null;
        }

        return sent.Count > 0 && sent[0].StartsWith(typed.Request, StringComparison.Ordinal) ? string.Join(", ", sent) : null;
    }

    private string InputOf(ExpressionSyntax argument, ClientShape shape) =>
        shape.IsFile ? $"{NameOf("MediaInput")}.FromFile({argument})" : argument.ToString();

    /// <remarks>Where the old call waits and nothing can be awaited, the new one waits too.</remarks>
    private string Send(InvocationExpressionSyntax call, string request, bool isAsync)
    {
        var send = $"new {typed.Client}().SendAsync({request})";
        if (isAsync)
            return send;

        if (!CanAwait(call))
            return send + ".GetAwaiter().GetResult()";

        return call.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            && !IsValueOnly(call)
                ? $"(await {send})"
                : $"await {send}";
    }

    /// <summary>Whether nothing but <c>.Value</c>, which goes, is asked of an answer.</summary>
    private static bool IsValueOnly(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access && ExpressionPlace.Takes(access);

    private static bool CanAwait(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax or LockStatementSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The expression that is the answer, when the task has been awaited.</summary>
    private static ExpressionSyntax AnswerOf(ExpressionSyntax call) => call.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => AnswerOf(configured),
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax => AnswerOf((ExpressionSyntax)call.Parent),
        _ => call,
    };

    private void RewriteAnswer(ExpressionSyntax answer, ClientShape shape)
    {
        answer = RewriteMembers(answer, shape);
        if (answer.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator })
            return;

        if (!declaration.Type.IsVar)
            changes.Add(new TextChange(declaration.Type.Span, NameOf(shape.Result)));

        foreach (var name in ClientUses.References(declarator, place.Model, cancellation))
            RewriteMembers(name, shape);
    }

    /// <summary>Drops <c>.Value</c>, which our answers do not have, and names the member that has what is read.</summary>
    /// <returns>The answer, with <c>.Value</c> where that was.</returns>
    private ExpressionSyntax RewriteMembers(ExpressionSyntax answer, ClientShape shape)
    {
        if (answer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value && value.Expression == answer)
        {
            changes.Add(CodeRemoval.After(answer, value.OperatorToken, value.Span.End));
            answer = value;
        }

        if (answer.Parent is MemberAccessExpressionSyntax access && access.Expression == answer && access.Name.Identifier.ValueText == shape.Member)
        {
            var end = (access.Parent as InvocationExpressionSyntax ?? (SyntaxNode)access).Span.End;
            changes.Add(new TextChange(TextSpan.FromBounds(access.Name.SpanStart, end), shape.NewMember));
        }

        return answer;
    }

    private string NameOf(string type) =>
        typed.Runtime.GetTypeByMetadataName("InferenceCatalog." + type)?.ToMinimalDisplayString(place.Model, place.Node.SpanStart) ?? type;
}
