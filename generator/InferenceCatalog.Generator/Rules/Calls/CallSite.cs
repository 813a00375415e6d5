using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Where a call stands, and where to point within it.</summary>
internal readonly struct CallSite(IOperation call)
{
    /// <summary>The name of the member or type that makes the call; <c>new</c> where its type is left out, <c>with</c> for a changed copy.</summary>
    public Location Name => (call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax invocation => invocation.Expression,
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax name } => name.Right,
        ObjectCreationExpressionSyntax creation => creation.Type,
        ImplicitObjectCreationExpressionSyntax creation => (SyntaxNodeOrToken)creation.NewKeyword,
        WithExpressionSyntax change => change.WithKeyword,
        var syntax => syntax,
    }).GetLocation() ?? Location.None;

    /// <summary>The member that makes the call, or the type that it makes.</summary>
    public string Member => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod.Name,
        IObjectCreationOperation { Type: { } type } => type.Name,
        IWithOperation { Type: { } type } => type.Name,
        _ => "",
    };

    /// <summary>A value with its places: where it is written if that is within the call, else the expression that brings it in.</summary>
    public CallValue Value(string text, IOperation origin, Location bringsIn)
    {
        var written = origin.Syntax.GetLocation();
        var isWithin = origin.Syntax.SyntaxTree == call.Syntax.SyntaxTree && call.Syntax.Span.Contains(origin.Syntax.Span);
        return new CallValue(text, isWithin ? written : bringsIn, written) { IsSaidByCompiler = ObsoleteConstants.BringIn(text, origin) };
    }
}
