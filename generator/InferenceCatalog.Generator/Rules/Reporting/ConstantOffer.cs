using System.Collections.Immutable;
using System.Globalization;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>The model's constant, which a code fix writes in place of a text, pinned to one of some providers.</summary>
/// <remarks>The rule puts it into the diagnostic's properties, the fix takes it out. The text stands in the call that the diagnostic points to.</remarks>
/// <param name="Model">The model's id.</param>
/// <param name="Providers">The ids of providers that the constant can be pinned to, the best first.</param>
internal sealed record ConstantOffer(string Model, IReadOnlyList<string> Providers)
{
    private const string ModelKey = "ConstantModel";
    private const string Prefix = "ConstantProvider";

    public static ImmutableDictionary<string, string?> Add(ImmutableDictionary<string, string?> properties, string model, IReadOnlyList<string> providers)
    {
        var added = properties.Add(ModelKey, model);
        for (var index = 0; index < providers.Count; index++)
            added = added.Add(Key(index), providers[index]);

        return added;
    }

    /// <summary>The offer of a diagnostic; null when it has none.</summary>
    public static ConstantOffer? Read(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(ModelKey, out var model) || model is null)
            return null;

        var providers = new List<string>();
        while (properties.TryGetValue(Key(providers.Count), out var provider) && provider is not null)
            providers.Add(provider);

        return new ConstantOffer(model, providers);
    }

    private static string Key(int index) => Prefix + index.ToString(CultureInfo.InvariantCulture);
}
