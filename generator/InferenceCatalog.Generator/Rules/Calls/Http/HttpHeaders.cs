using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>Finds the headers that the code around a request sets on its message or client.</summary>
internal static class HttpHeaders
{
    /// <summary>Whom to bill; null when the code around the request does not say.</summary>
    public static CallValue? FindBillTo(HttpRequest request, CancellationToken cancellation)
    {
        if (request.Headers is null)
            return null;

        var root = request.Operation;
        while (root.Parent is { } parent)
            root = parent;

        foreach (var operation in root.Descendants())
        {
            cancellation.ThrowIfCancellationRequested();
            if (operation is IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation" } call && IsBillTo(call, request.Headers))
                return new CallValue(BillToHeader.Name, call.Syntax.GetLocation(), call.Syntax.GetLocation());
        }

        return null;
    }

    private static bool IsBillTo(IInvocationOperation call, ISymbol owner) =>
        call.Arguments.Length > 0
        && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string header }
        && BillToHeader.Is(header)
        && call.Instance is IPropertyReferenceOperation { Property.Name: "Headers" or "DefaultRequestHeaders", Instance: { } instance }
        && SymbolEqualityComparer.Default.Equals(HttpRequest.SymbolOf(instance), owner);
}
