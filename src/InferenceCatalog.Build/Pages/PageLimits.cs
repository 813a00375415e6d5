namespace InferenceCatalog.Build.Pages;

/// <summary>Bounds on what a refresh takes from one source: far above any real catalog, far below what hurts a build machine.</summary>
/// <param name="PageBytes">The size of one page, unpacked.</param>
/// <param name="TotalBytes">The size of all pages of a source together.</param>
/// <param name="Pages">How many pages a source may have.</param>
/// <param name="Redirects">How many redirects one page may take.</param>
/// <param name="PageTime">How long one page may take.</param>
/// <param name="TotalTime">How long a source may take.</param>
internal sealed record PageLimits(
    int PageBytes,
    long TotalBytes,
    int Pages,
    int Redirects,
    TimeSpan PageTime,
    TimeSpan TotalTime)
{
    public static PageLimits Default { get; } = new(
        PageBytes: 64 * 1024 * 1024,
        TotalBytes: 512L * 1024 * 1024,
        Pages: 1_000,
        Redirects: 5,
        PageTime: TimeSpan.FromSeconds(100),
        TotalTime: TimeSpan.FromMinutes(15));
}
