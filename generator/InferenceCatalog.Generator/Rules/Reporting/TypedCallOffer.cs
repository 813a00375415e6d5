using System.Collections.Immutable;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>The typed call that a code fix writes in place of one that has no service.</summary>
/// <remarks>The rule puts it into the diagnostic's properties, the fix takes it out.</remarks>
/// <param name="Model">The model's id.</param>
/// <param name="Method">The method of the model's constant, such as <c>TextToImage</c>.</param>
internal sealed record TypedCallOffer(string Model, string Method)
{
    private const string ModelKey = "TypedModel";
    private const string MethodKey = "TypedMethod";

    public ImmutableDictionary<string, string?> Write() =>
        ImmutableDictionary<string, string?>.Empty.Add(ModelKey, Model).Add(MethodKey, Method);

    public static TypedCallOffer? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(ModelKey, out var model)
        && properties.TryGetValue(MethodKey, out var method)
        && model is not null
        && method is not null
            ? new TypedCallOffer(model, method)
            : null;
}
