using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads the models that other libraries take as texts.</summary>
internal static class ModelTexts
{
    /// <summary>The two parts of <c>organisation/name:provider</c>; the second is null where there is no colon.</summary>
    public static (string Id, string? Suffix) Split(string text)
    {
        var colon = text.IndexOf(':');
        return colon < 0 ? (text, null) : (text.Substring(0, colon), text.Substring(colon + 1));
    }

    /// <summary>The models, each with its pin, that an argument can be.</summary>
    /// <param name="argument">The model's text; null when the call has none.</param>
    /// <param name="site">The call.</param>
    /// <param name="endpoint">Where it goes: only Hugging Face's router reads what stands after a colon.</param>
    /// <param name="flow">Follows values.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>One entry a text; one without a model when nothing shows any.</returns>
    public static IReadOnlyList<(CallModel? Model, CallPin? Pin)> Read(
        IOperation? argument,
        CallSite site,
        CallEndpoint endpoint,
        ValueFlow flow,
        CancellationToken cancellation)
    {
        var models = new List<(CallModel?, CallPin?)>(1);
        if (argument is not null)
        {
            var place = argument.Syntax.GetLocation();
            foreach (var value in flow.FollowTexts(argument, cancellation))
            {
                if (value.Text is not { } text)
                    continue;

                var (id, suffix) = endpoint.TakesModelIds ? Split(text) : (text, null);
                var pin = suffix is null ? null : new CallPin(site.Value(suffix, value.Operation, place), IsSuffix: true, JudgedFor: default);
                models.Add((new CallModel(site.Value(id, value.Operation, place), JudgedFor: default), pin));
            }
        }

        if (models.Count == 0)
            models.Add((null, null));

        return models;
    }
}
