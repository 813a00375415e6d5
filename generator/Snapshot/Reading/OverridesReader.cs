namespace InferenceCatalog.Snapshots;

/// <summary>Reads <c>catalog/overrides.json</c>: models and routes in the snapshot's own form, with those facts alone that are known better.</summary>
internal static class OverridesReader
{
    private const string Kind = "list of overrides";

    private static readonly string[] RootMembers = ["schemaVersion", "models"];

    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogReading<CatalogOverrides> Read(Utf8Text text, CancellationToken cancellation) =>
        CatalogFile.Read(text, CatalogLimits.Default, ReadRoot, cancellation);

    private static CatalogOverrides ReadRoot(CatalogFile file)
    {
        var root = file.EnterRoot(Kind);
        int? schemaVersion = null;
        EquatableArray<SnapshotModel>? models = null;
        for (int member; (member = file.ReadMember(RootMembers, ref root)) >= 0;)
        {
            if (member == 0)
                schemaVersion = file.ReadSchemaVersion(Kind);
            else
                models = new SnapshotModelReader(file, EquatableArray<SnapshotModel>.Empty).Read(ref root);
        }

        file.LeaveRoot(root);
        if (schemaVersion is null)
            throw CatalogFile.Missing(root, "schemaVersion");

        return new CatalogOverrides(models ?? throw CatalogFile.Missing(root, "models"));
    }
}
