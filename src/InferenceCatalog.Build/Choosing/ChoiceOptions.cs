using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Choosing;

/// <summary>What the project's properties say of the choice; null is as the snapshot so far has it.</summary>
/// <param name="Tasks">Patterns of tasks.</param>
/// <param name="Providers">Patterns of providers.</param>
/// <param name="Models">Patterns of models.</param>
/// <param name="MinimumDownloads">How many downloads a model needs.</param>
/// <param name="OnlyLive">Whether only live routes come in.</param>
/// <param name="WithoutTailOf">Ids of providers whose tail does not come in, or <c>none</c>.</param>
internal sealed record ChoiceOptions(
    string? Tasks = null,
    string? Providers = null,
    string? Models = null,
    long? MinimumDownloads = null,
    bool? OnlyLive = null,
    string? WithoutTailOf = null)
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>The choice of the new snapshot's header.</summary>
    /// <exception cref="RefreshException">A property has a value that is not understood.</exception>
    public SnapshotChoice Over(SnapshotChoice present) => new(
        Read(Tasks) ?? present.Tasks,
        Read(Providers) ?? present.Providers,
        Read(Models) ?? present.Models,
        MinimumDownloads is { } minimum ? (minimum == 0 ? null : minimum) : present.MinimumDownloads,
        OnlyLive ?? present.OnlyLive,
        ReadIds(WithoutTailOf) ?? present.WithoutTailOf);

    /// <summary>Words parted by commas, semicolons or spaces; a lone star takes the filter off.</summary>
    private static EquatableArray<string>? Read(string? patterns)
    {
        if (string.IsNullOrWhiteSpace(patterns))
            return null;

        var words = patterns!.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 && words[0] == "*" ? EquatableArray<string>.Empty : new EquatableArray<string>(words);
    }

    /// <summary>Ids, likewise parted. A star would read as the tail of all providers, so the word that takes this filter off is another.</summary>
    private static EquatableArray<string>? ReadIds(string? ids)
    {
        if (string.IsNullOrWhiteSpace(ids))
            return null;

        var words = ids!.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && words[0] == "none")
            return EquatableArray<string>.Empty;

        return Array.TrueForAll(words, ProviderIdForm.IsWellFormed)
            ? new EquatableArray<string>(words)
            : throw new RefreshException(
                RefreshErrorCodes.OptionInvalid,
                $"InferenceCatalogFetchWithoutTailOf is '{Excerpt.Of(ids)}'. Give ids of providers parted by commas, such as featherless-ai, or none to let every tail in, or leave it empty.");
    }
}
