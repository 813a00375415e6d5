using InferenceCatalog.Build.Report;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Report;

/// <summary>Small catalogs for a page.</summary>
internal static class ReportCatalogs
{
    public static Snapshot Of(string day, params SnapshotModel[] models) => Known.Snapshot with
    {
        Header = Known.Snapshot.Header with { Retrieved = day },
        Models = new(models),
    };

    public static ReportContent Content(params SnapshotModel[] models) => new(Of("2026-07-27", models), null, null);

    public static SnapshotModel Talker(params SnapshotRoute[] routes) => Known.Model("acme/talker", routes);
}
