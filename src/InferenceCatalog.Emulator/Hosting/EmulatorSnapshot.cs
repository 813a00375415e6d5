using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Emulator;

/// <summary>Finds and reads the snapshot that an emulator serves.</summary>
internal static class EmulatorSnapshot
{
    private const string ResourceName = "snapshot.json";

    public static async Task<string> LoadTextAsync(RouterEmulatorOptions options, CancellationToken cancellationToken)
    {
        if (options.SnapshotText is { } text)
            return text;

        if (options.SnapshotPath is { } path)
            return await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);

        using var reader = new StreamReader(typeof(EmulatorSnapshot).Assembly.GetManifestResourceStream(ResourceName)!);
        return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Entries that the reader leaves out are simply not served; only a file without any content is refused.</summary>
    public static Snapshot Read(string text, CancellationToken cancellationToken)
    {
        var reading = SnapshotReader.Read(text, cancellationToken);
        if (reading.Value is { } snapshot)
            return snapshot;

        var problem = reading.Problems[0];
        throw new InvalidDataException(string.Create(
            CultureInfo.InvariantCulture,
            $"The emulator cannot read its snapshot: line {problem.Start.Line + 1}, column {problem.Start.Column + 1}: {problem.Message}"));
    }
}
