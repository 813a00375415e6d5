using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Choosing;

/// <summary>What the project's properties say of the choice; null is as the snapshot so far has it.</summary>
/// <param name="Tasks">Patterns of tasks.</param>
/// <param name="Providers">Patterns of providers.</param>
/// <param name="Models">Patterns of models.</param>
/// <param name="MinimumDownloads">How many downloads a model needs.</param>
/// <param name="OnlyLive">Whether only live routes come in.</param>
internal sealed record ChoiceOptions(
    string? Tasks = null,
    string? Providers = null,
    string? Models = null,
    long? MinimumDownloads = null,
    bool? OnlyLive = null)
{
    /// <summary>The choice of the new snapshot's header.</summary>
    public SnapshotChoice Over(SnapshotChoice present) => new(
        Read(Tasks) ?? present.Tasks,
        Read(Providers) ?? present.Providers,
        Read(Models) ?? present.Models,
        MinimumDownloads is { } minimum ? (minimum == 0 ? null : minimum) : present.MinimumDownloads,
        OnlyLive ?? present.OnlyLive);

    /// <summary>Words parted by commas, semicolons or spaces; a lone star takes the filter off.</summary>
    private static EquatableArray<string>? Read(string? patterns)
    {
        if (string.IsNullOrWhiteSpace(patterns))
            return null;

        var words = patterns!.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 && words[0] == "*" ? EquatableArray<string>.Empty : new EquatableArray<string>(words);
    }
}
