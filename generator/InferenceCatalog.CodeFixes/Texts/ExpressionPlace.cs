using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Says what can stand where an expression does.</summary>
internal static class ExpressionPlace
{
    /// <summary>Whether any expression can stand there without brackets of its own.</summary>
    public static bool Takes(ExpressionSyntax expression) => expression.Parent
        is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            or AttributeArgumentSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or ParenthesizedExpressionSyntax
            or SwitchExpressionArmSyntax or ConditionalExpressionSyntax or LambdaExpressionSyntax;
}
