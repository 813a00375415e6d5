using InferenceCatalog.Generator.Rules.Calls.Bodies;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>Reads the models that a body names.</summary>
internal static class HttpModels
{
    /// <returns>The call, once for each model that it can be.</returns>
    public static IEnumerable<Call> Read(Call call, BodyNode named, IOperation operation, ValueFlow flow, CancellationToken cancellation)
    {
        if (named.Expression is { } expression)
        {
            foreach (var (model, pin) in ModelTexts.Read(expression, new CallSite(operation), call.Endpoint, flow, cancellation))
                yield return call with { Model = model, Pin = pin };
        }
        else
        {
            yield return named.Scalar is string text ? WithText(call, text, named.Origin, new HttpSite(operation)) : call;
        }
    }

    /// <summary>A model within a text of JSON: its id and what stands after the colon are each shown alone where the text lets us.</summary>
    private static Call WithText(Call call, string text, Location? origin, HttpSite site)
    {
        var (id, suffix) = call.Endpoint.TakesModelIds ? ModelTexts.Split(text) : (text, null);
        var isExact = origin?.SourceSpan.Length == text.Length;
        Location? Part(int start, int length) =>
            isExact ? Location.Create(origin!.SourceTree!, new TextSpan(origin.SourceSpan.Start + start, length)) : origin;

        return call with
        {
            Model = new CallModel(site.Near(id, Part(0, id.Length)), JudgedFor: default),
            Pin = suffix is null ? null : new CallPin(site.Near(suffix, Part(id.Length + 1, suffix.Length)), IsSuffix: true, JudgedFor: default),
        };
    }
}
