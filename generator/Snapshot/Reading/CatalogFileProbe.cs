namespace InferenceCatalog.Snapshots;

/// <summary>Tells the catalog's files apart by the first member of the root that only one of them has.</summary>
internal static class CatalogFileProbe
{
    private static readonly string[] Members = ["models", "providers", "task", "measurements"];

    /// <summary>The kind of a file; unknown where it is none of the catalog's or no JSON up to there.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogFileKind KindOf(Utf8Text text, CancellationToken cancellation)
    {
        try
        {
            var file = new CatalogFile(text, CatalogLimits.Default, cancellation);
            var root = file.EnterRoot("catalog file");
            return file.ReadMember(Members, ref root) switch
            {
                0 => CatalogFileKind.Snapshot,
                1 => CatalogFileKind.Providers,
                2 => CatalogFileKind.Task,
                3 => CatalogFileKind.Measurements,
                _ => CatalogFileKind.Unknown,
            };
        }
        catch (JsonFormatException)
        {
            return CatalogFileKind.Unknown;
        }
    }
}
