using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>What came of reading a source.</summary>
internal sealed class SourceReading
{
    private readonly List<SourceRoute> routes = [];

    /// <summary>The models, in the source's order; ids may repeat where pages overlap.</summary>
    public List<SourceModel> Models { get; } = [];

    /// <summary>What was left out because the snapshot's form does not allow it, a phrase each.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>The words that models have in common.</summary>
    public TextPool Words { get; } = new();

    public int RouteCount { get; private set; }

    /// <summary>A list for the routes of the next model: the same one for each.</summary>
    public List<SourceRoute> StartRoutes()
    {
        routes.Clear();
        return routes;
    }

    public void Add(SourceModel model)
    {
        Models.Add(model);
        RouteCount += model.Routes.Length;
    }

    public void LeaveOut(string what, string? value) => LeftOut.Add($"{what} '{Excerpt.Of(value ?? string.Empty)}'");
}
