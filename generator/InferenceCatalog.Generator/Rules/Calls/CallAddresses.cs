using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads which endpoint an expression stands for: a text, or a <see cref="Uri"/> that is made of one.</summary>
internal static class CallAddresses
{
    /// <param name="expression">The expression.</param>
    /// <param name="use">What the library does with it.</param>
    /// <param name="flow">Follows values.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The endpoint, if all that the expression can be is the same one; else an unknown one.</returns>
    public static CallEndpoint Read(IOperation expression, AddressUse use, ValueFlow flow, CancellationToken cancellation)
    {
        CallEndpoint? common = null;
        foreach (var text in Texts(expression, flow, cancellation))
        {
            var endpoint = text.Text is { } address
                ? new CallEndpoint(RouterAddress.Read(address, use), ValueOf(address, text.Operation, expression))
                : CallEndpoint.Unknown;
            common = OpenAIEndpoints.Merge(common, endpoint);
        }

        return common ?? CallEndpoint.Unknown;
    }

    /// <summary>Everything that an address can be: texts, or operations that nothing can be said of.</summary>
    public static IEnumerable<FlowValue> Texts(IOperation expression, ValueFlow flow, CancellationToken cancellation)
    {
        foreach (var value in flow.FollowTexts(expression, cancellation))
        {
            if (AddressTexts.TextOf(value.Operation) is { } written)
            {
                foreach (var text in flow.FollowTexts(written, cancellation))
                    yield return text;
            }
            else if (AddressTexts.IsMadeOfParts(value.Operation))
            {
                foreach (var text in new TextComposer(flow).Compose(value.Operation, cancellation))
                    yield return text.IsWhole ? value with { Composed = text.Text } : value;
            }
            else
            {
                yield return value;
            }
        }
    }

    private static CallValue ValueOf(string text, IOperation origin, IOperation expression) =>
        new(text, expression.Syntax.GetLocation(), origin.Syntax.GetLocation());
}
