using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>What came of reading the file of the providers.</summary>
/// <param name="Path">The file.</param>
/// <param name="Catalog">The providers; null when the file cannot be read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ProvidersReading(string Path, ProviderCatalog? Catalog, EquatableArray<SnapshotProblem> Problems)
{
    public static ProvidersReading Read(string path, string text, CancellationToken cancellation)
    {
        var reading = ProviderFactsReader.Read(text, cancellation);
        return new ProvidersReading(path, reading.Value, reading.Problems);
    }
}
