using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>What makes a request up, as the source writes it.</summary>
/// <param name="Operation">The call, or the creation of the message.</param>
/// <param name="Address">Its address; null when it has none of its own.</param>
/// <param name="Body">What it sends; null when it sends nothing, or nothing shows it.</param>
/// <param name="Headers">The local, field or parameter whose headers go with it.</param>
internal readonly record struct HttpRequest(IOperation Operation, IOperation? Address, IOperation? Body, ISymbol? Headers)
{
    /// <summary>The local, field, property or parameter that an expression names; null for any other.</summary>
    public static ISymbol? SymbolOf(IOperation? expression) => expression switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        IConversionOperation conversion => SymbolOf(conversion.Operand),
        IParenthesizedOperation parenthesized => SymbolOf(parenthesized.Operand),
        _ => null,
    };
}
